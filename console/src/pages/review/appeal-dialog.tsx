import type { Appeal } from '@breakwater/sdk';
import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { words } from '../../words.ts';

const said = words.decision;

interface Props {
  readonly decision: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** An appeal that came by another way, filed for the one concerned. */
export function AppealDialog({ decision, onDone, onClose }: Props) {
  const [appellant, setAppellant] = useState<Appeal['appellant']>('acted-on');
  const [whose, setWhose] = useState('');
  const [text, setText] = useState('');
  const [key] = useState(newIdempotencyKey);
  const file = useMutation({
    mutationFn: () =>
      client.POST('/v1/review/appeals', {
        params: { header: { 'idempotency-key': key } },
        body: {
          appellant,
          decision,
          words: text,
          ...(appellant === 'reporter' ? { report: whose.trim() } : { account: whose.trim() }),
        },
      }),
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={said.appealTitle}
      submit={said.file}
      work={file}
      onSubmit={() => file.mutate()}
      onClose={onClose}
    >
      <Text>{said.appealText}</Text>
      <NativeSelect
        label={said.appellant}
        value={appellant}
        onChange={(event) => setAppellant(event.currentTarget.value as Appeal['appellant'])}
        data={(['acted-on', 'reporter'] as const).map((value) => ({
          value,
          label: words.item.appellants[value],
        }))}
        data-autofocus
      />
      <TextInput
        label={appellant === 'reporter' ? said.report : said.account}
        value={whose}
        onChange={(event) => setWhose(event.currentTarget.value)}
        spellCheck={false}
        required
      />
      <Textarea
        label={said.words}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={4}
        maxLength={20_000}
        required
      />
    </FormDialog>
  );
}
