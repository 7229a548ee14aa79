import type { OutgoingMessage } from '@breakwater/sdk';
import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client } from '../../api.ts';
import { number } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { deadLettersQuery, waitingQuery } from './queries.ts';

const said = words.outbox;

const looked = () => queryClient.invalidateQueries({ queryKey: ['outbox'] });

/** Messages that were given up; each can be sent again, or given up for good. */
export function DeadLetters() {
  const list = useInfiniteQuery(deadLettersQuery);
  const { data: waiting } = useQuery(waitingQuery);
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className="below" aria-label={said.title}>
      <Title order={2}>{said.title}</Title>
      <p className="hint">
        {items?.length === 0 ? said.none : said.hint}{' '}
        {typeof waiting === 'number' && said.waiting(waiting)}
      </p>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {items && items.length > 0 && (
        <div className="table-frame">
          <table className="table" aria-label={said.title}>
            <thead>
              <tr>
                <th scope="col">{said.columns.what}</th>
                <th scope="col">{said.columns.why}</th>
                <th scope="col" className="wide-only">
                  {said.columns.attempts}
                </th>
                <th scope="col" className="wide-only">
                  {said.columns.posted}
                </th>
                <th scope="col">
                  <span className="unseen">{said.replay}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <DeadLetter key={each.id} message={each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button variant="default" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function DeadLetter({ message }: { readonly message: OutgoingMessage }) {
  const { id, kind, subject, failure, attempts, postedAt, heldBack } = message;
  const may = useMay('POST /v1/outbox/{id}/replay');
  const [discarding, setDiscarding] = useState(false);
  const replay = useMutation({
    mutationFn: () => answer(client.POST('/v1/outbox/{id}/replay', { params: { path: { id } } })),
    onSuccess: () => notifications.show({ message: said.replayed }),
    onSettled: looked,
  });
  return (
    <tr>
      <th scope="row">
        {subject}
        <small>{kind}</small>
      </th>
      <td>
        {failure}
        {heldBack > 0 && <small>{said.heldBack(heldBack)}</small>}
        {replay.error && <ProblemNote error={replay.error} />}
      </td>
      <td className="wide-only">{number(attempts)}</td>
      <td className="wide-only">
        <When at={postedAt} />
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
            <Button size="compact-sm" variant="subtle" onClick={() => setDiscarding(true)}>
              {said.discard}
            </Button>
          </span>
        )}
        {discarding && (
          <ReasonDialog
            title={said.discardTitle}
            text={said.discardText}
            submit={said.discard}
            send={(reason) =>
              answer(
                client.POST('/v1/outbox/{id}/discard', {
                  params: { path: { id } },
                  body: { reason },
                }),
              )
            }
            onDone={looked}
            onClose={() => setDiscarding(false)}
          />
        )}
      </td>
    </tr>
  );
}
