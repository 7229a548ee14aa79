import { Checkbox, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { words } from '../../words.ts';
import { policyMoved } from './use-steps.ts';

const said = words.changePage;

interface Props {
  readonly proposal: string;
  readonly onClose: () => void;
}

/** Makes a change anew over what runs by now. */
export function RebaseDialog({ proposal: id, onClose }: Props) {
  const [mine, setMine] = useState(false);
  const rebase = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/policy/proposals/{id}/rebase', {
          params: { path: { id }, header: { 'idempotency-key': newIdempotencyKey() } },
          body: { conflicts: mine ? 'mine' : 'refuse' },
        }),
      ),
    onSuccess: () => {
      policyMoved();
      onClose();
    },
  });
  return (
    <FormDialog
      title={said.rebase}
      submit={said.rebase}
      work={rebase}
      onClose={onClose}
      onSubmit={() => rebase.mutate()}
    >
      <Text>{said.rebaseText}</Text>
      <Checkbox
        label={said.mine}
        checked={mine}
        onChange={(event) => setMine(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
