import type { BankEntry } from '@breakwater/sdk';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { DeleteEntryDialog } from './delete-entry-dialog.tsx';
import { DisableEntryDialog } from './disable-entry-dialog.tsx';

const said = words.entry;

interface Props {
  readonly bank: string;
  readonly entry: Pick<BankEntry, 'id' | 'disabledUntil'>;
  readonly onGone: () => void;
}

/** What may be done with an entry. */
export function EntryActions({ bank, entry, onGone }: Props) {
  const may = useMay('PATCH /v1/banks/{name}/entries/{entry}');
  const [open, setOpen] = useState<'disable' | 'delete'>();
  const close = () => setOpen(undefined);
  const enable = useMutation({
    mutationFn: () =>
      answer(
        client.PATCH('/v1/banks/{name}/entries/{entry}', {
          params: { path: { name: bank, entry: entry.id } },
          body: { disabledUntil: null },
        }),
      ),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: ['banks'] });
      notifications.show({ message: said.enabled });
    },
  });
  if (!may) return null;
  return (
    <>
      <Group gap="xs">
        {entry.disabledUntil === null ? (
          <Button size="compact-md" variant="default" onClick={() => setOpen('disable')}>
            {said.disable}
          </Button>
        ) : (
          <Button
            size="compact-md"
            variant="default"
            loading={enable.isPending}
            onClick={() => enable.mutate()}
          >
            {said.enable}
          </Button>
        )}
        <Button size="compact-md" variant="default" onClick={() => setOpen('delete')}>
          {said.delete}
        </Button>
      </Group>
      {enable.error && <ProblemNote error={enable.error} />}
      {open === 'disable' && <DisableEntryDialog bank={bank} id={entry.id} onClose={close} />}
      {open === 'delete' && (
        <DeleteEntryDialog bank={bank} id={entry.id} onClose={close} onGone={onGone} />
      )}
    </>
  );
}
