import type { Bank } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.bankForm;

export function DeleteBankDialog({ bank, onClose }: { bank: Bank; onClose: () => void }) {
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () =>
      answer(client.DELETE('/v1/banks/{name}', { params: { path: { name: bank.name } } })),
    onSuccess: async () => {
      await navigate({ to: '/banks' });
      queryClient.removeQueries({ queryKey: ['banks', bank.name] });
      queryClient.invalidateQueries({ queryKey: ['banks'] });
    },
  });
  return (
    <FormDialog
      title={said.delete}
      submit={said.delete}
      work={remove}
      danger
      onClose={onClose}
      onSubmit={remove.mutate}
    >
      <Text>{said.deleteText(bank.name, words.banks.counted(bank.entries))}</Text>
    </FormDialog>
  );
}
