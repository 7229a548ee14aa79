import type { Partner } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.partnerForm;

interface Props {
  readonly partner: Partner;
  readonly onClose: () => void;
}

/** Withdraws a partner's key, for good. */
export function EndPartnerDialog({ partner: { id, name }, onClose }: Props) {
  const end = useMutation({
    mutationFn: () => answer(client.DELETE('/v1/partners/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: ['partners'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={said.end(name)}
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
