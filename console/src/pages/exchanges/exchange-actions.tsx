import type { Exchange } from '@breakwater/sdk';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { ExchangeDialog } from './exchange-dialog.tsx';

const said = words.exchange;

const looked = () => queryClient.invalidateQueries({ queryKey: ['exchanges'] });

/** What may be done with an exchange. */
export function ExchangeActions({ exchange }: { readonly exchange: Exchange }) {
  const may = useMay('PATCH /v1/exchanges/{name}');
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const close = () => setOpen(undefined);
  const params = { path: { name: exchange.name } };
  const run = useMutation({
    mutationFn: () => answer(client.POST('/v1/exchanges/{name}/run', { params, body: {} })),
    onSuccess: () => notifications.show({ message: said.asked }),
    onError: ({ message }) => notifications.show({ message }),
    onSettled: looked,
  });
  const enable = useMutation({
    mutationFn: (enabled: boolean) =>
      answer(client.PATCH('/v1/exchanges/{name}', { params, body: { enabled } })),
    onError: ({ message }) => notifications.show({ message }),
    onSettled: looked,
  });
  if (!may) return null;
  return (
    <>
      <Group gap="xs">
        <Button loading={run.isPending} onClick={() => run.mutate()}>
          {said.run}
        </Button>
        <Button
          variant="default"
          loading={enable.isPending}
          onClick={() => enable.mutate(!exchange.enabled)}
        >
          {exchange.enabled ? said.pause : said.resume}
        </Button>
        <Button variant="default" onClick={() => setOpen('edit')}>
          {said.edit}
        </Button>
        <Button variant="default" onClick={() => setOpen('delete')}>
          {said.delete}
        </Button>
      </Group>
      {open === 'edit' && <ExchangeDialog exchange={exchange} onClose={close} />}
      {open === 'delete' && <DeleteDialog name={exchange.name} onClose={close} />}
    </>
  );
}

function DeleteDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => answer(client.DELETE('/v1/exchanges/{name}', { params: { path: { name } } })),
    onSuccess: async () => {
      await navigate({ to: '/exchanges' });
      queryClient.removeQueries({ queryKey: ['exchanges', name] });
      looked();
    },
  });
  return (
    <FormDialog
      title={`${said.delete} ${name}`}
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
