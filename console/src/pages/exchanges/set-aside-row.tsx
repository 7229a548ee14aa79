import type { SetAside } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { number } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { MendDialog } from './mend-dialog.tsx';

const said = words.exchange;

const looked = () => queryClient.invalidateQueries({ queryKey: ['exchanges'] });

/** One page or record that could not be read: try it again, or dismiss it with a reason. */
export function SetAsideRow({ exchange, one }: { exchange: string; one: SetAside }) {
  const may = useMay('POST /v1/exchanges/{name}/set-aside/{id}/replay') && one.state === 'open';
  const [open, setOpen] = useState<'mend' | 'dismiss'>();
  const close = () => setOpen(undefined);
  const params = { path: { name: exchange, id: one.id } };
  const replay = useMutation({
    mutationFn: () =>
      answer(client.POST('/v1/exchanges/{name}/set-aside/{id}/replay', { params, body: {} })),
    onSuccess: ({ outcome }) => notifications.show({ message: said.outcomes[outcome] }),
    onSettled: looked,
  });
  return (
    <tr>
      <th scope="row">
        {said.kinds[one.kind]}
        {one.key && <small>{one.key}</small>}
      </th>
      <td>
        <details>
          <summary data-row>{one.reason}</summary>
          {one.place && <small>{one.place}</small>}
          <code className="raw">{one.content}</code>
        </details>
        {replay.error && <ProblemNote error={replay.error} />}
      </td>
      <td className="wide-only">{number(one.times)}</td>
      <td className="wide-only">
        <When at={one.lastAt} />
      </td>
      <td>
        {may && (
          <span className="line">
            <Button
              size="compact-sm"
              variant="default"
              loading={replay.isPending}
              onClick={() => replay.mutate()}
            >
              {said.replay}
            </Button>
            {one.kind === 'record' && (
              <Button size="compact-sm" variant="default" onClick={() => setOpen('mend')}>
                {said.mend}
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen('dismiss')}>
              {said.dismiss}
            </Button>
          </span>
        )}
        {open === 'mend' && (
          <MendDialog exchange={exchange} one={one} onDone={looked} onClose={close} />
        )}
        {open === 'dismiss' && (
          <ReasonDialog
            title={said.dismissTitle}
            text={said.dismissText}
            submit={said.dismiss}
            send={(reason) =>
              answer(
                client.POST('/v1/exchanges/{name}/set-aside/{id}/dismiss', {
                  params,
                  body: { reason },
                }),
              )
            }
            onDone={looked}
            onClose={close}
          />
        )}
      </td>
    </tr>
  );
}
