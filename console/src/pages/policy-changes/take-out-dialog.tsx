import type { PolicySection } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { words } from '../../words.ts';
import { IntoFields } from './into-fields.tsx';
import { emptyChange, newChangeOf } from './new-change.ts';
import { usePut } from './use-put.ts';

const said = words.itemForm;

interface Props {
  readonly section: PolicySection;
  readonly id: string;
  readonly onClose: () => void;
}

/** Proposes that an item goes. */
export function TakeOutDialog({ section, id, onClose }: Props) {
  const [into, setInto] = useState('');
  const [change, setChange] = useState(emptyChange(`${said.takeOut(said.titles[section])}: ${id}`));
  const [sent, setSent] = useState(false);
  const put = usePut(onClose);
  const target = into || newChangeOf(change);
  return (
    <FormDialog
      title={said.takeOut(said.titles[section])}
      submit={into ? said.submit : said.submitNew}
      work={put}
      size="lg"
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (target) put.mutate({ into: target, edits: [{ section, id, value: null }] });
      }}
    >
      <Text>
        <code>{id}</code>: {said.takeOutText}
      </Text>
      <IntoFields
        into={into}
        onInto={setInto}
        value={change}
        onChange={(part) => setChange({ ...change, ...part })}
        sent={sent}
      />
    </FormDialog>
  );
}
