import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words.ts';
import type { Label } from './decide-form.tsx';

const said = words.decision;
const kinds: readonly Label['subject']['kind'][] = [
  'account',
  'post',
  'media',
  'network',
  'link',
  'hashtag',
  'device',
  'other',
];

interface Props {
  readonly onAdd: (subject: Label['subject']) => void;
  readonly onClose: () => void;
}

/** Another subject of the same decision. */
export function NewSubject({ onAdd, onClose }: Props) {
  const [kind, setKind] = useState<Label['subject']['kind']>('account');
  const [id, setId] = useState('');
  const add = () => id.trim() && onAdd({ kind, id: id.trim() });
  return (
    <div className="new-subject">
      <NativeSelect
        label={said.kind}
        data={[...kinds]}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Label['subject']['kind'])}
      />
      <TextInput
        label={said.id}
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
        autoFocus
        spellCheck={false}
      />
      <Button variant="default" onClick={add}>
        {said.add}
      </Button>
    </div>
  );
}
