import { Checkbox, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.entryForm;

interface Props {
  readonly bank: string;
  readonly id: number;
  readonly onClose: () => void;
}

/** Lets an entry match nothing, for a time or for good. */
export function DisableEntryDialog({ bank, id, onClose }: Props) {
  const [until, setUntil] = useState('');
  const [forGood, setForGood] = useState(false);
  const [sent, setSent] = useState(false);
  const lacking = !forGood && Number.isNaN(Date.parse(until));
  const disable = useMutation({
    mutationFn: () =>
      answer(
        client.PATCH('/v1/banks/{name}/entries/{entry}', {
          params: { path: { name: bank, entry: id } },
          body: { disabledUntil: forGood ? 'forever' : new Date(until).toISOString() },
        }),
      ),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: ['banks'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={said.disable}
      submit={said.disable}
      work={disable}
      onClose={onClose}
      onSubmit={() => {
        setSent(true);
        if (!lacking) disable.mutate();
      }}
    >
      <Text>{said.disableText}</Text>
      <TextInput
        type="datetime-local"
        label={said.until}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        disabled={forGood}
        error={sent && lacking && said.needTime}
        data-autofocus
      />
      <Checkbox
        label={said.forGood}
        checked={forGood}
        onChange={(event) => setForGood(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
