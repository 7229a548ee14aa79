import type { Brake } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { DurationSelect } from './duration-select.tsx';
import { whatOf } from './what-of.ts';

const said = words.brakes;

interface Props {
  readonly brake: Brake;
  readonly onClose: () => void;
}

/** A second person lets a brake hold on. */
export function RenewDialog({ brake, onClose }: Props) {
  const [minutes, setMinutes] = useState('60');
  const [key] = useState(newIdempotencyKey);
  const renew = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/decisions/brakes/{id}/renewal', {
          params: { path: { id: brake.id }, header: { 'idempotency-key': key } },
          body: { minutes: Number(minutes) },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: said.renewedDone });
      queryClient.invalidateQueries({ queryKey: ['brakes'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`${said.renewTitle}: ${whatOf(brake)}`}
      submit={said.renew}
      work={renew}
      onClose={onClose}
      onSubmit={() => renew.mutate()}
    >
      <Text>{said.renewText}</Text>
      <DurationSelect value={minutes} onChange={setMinutes} />
    </FormDialog>
  );
}
