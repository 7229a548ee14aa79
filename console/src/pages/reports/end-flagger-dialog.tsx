import type { Flagger } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { flaggersQuery } from './queries.ts';

const said = words.flaggers;

interface Props {
  readonly flagger: Flagger;
  readonly onClose: () => void;
}

/** Trusts a flagger no more. */
export function EndFlaggerDialog({ flagger: { id, name }, onClose }: Props) {
  const end = useMutation({
    mutationFn: () => client.DELETE('/v1/reports/flaggers/{id}', { params: { path: { id } } }),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: flaggersQuery.queryKey });
      onClose();
    },
  });
  return (
    <FormDialog
      title={said.endNamed(name)}
      submit={said.submitEnd}
      work={end}
      danger
      onClose={onClose}
      onSubmit={() => end.mutate()}
    >
      <Text>{said.endText}</Text>
    </FormDialog>
  );
}
