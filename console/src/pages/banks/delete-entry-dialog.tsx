import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

const said = words.entryForm;

interface Props {
  readonly bank: string;
  readonly id: number;
  readonly onClose: () => void;
  readonly onGone: () => void;
}

export function DeleteEntryDialog({ bank, id, onClose, onGone }: Props) {
  const remove = useMutation({
    mutationFn: () =>
      answer(
        client.DELETE('/v1/banks/{name}/entries/{entry}', {
          params: { path: { name: bank, entry: id } },
        }),
      ),
    onSuccess: () => {
      onClose();
      onGone();
      queryClient.removeQueries({ queryKey: ['banks', bank, 'entries', id] });
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
      <Text>{said.deleteText}</Text>
    </FormDialog>
  );
}
