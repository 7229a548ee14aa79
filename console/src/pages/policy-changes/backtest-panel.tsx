import type { Backtest, BacktestDetail } from '@breakwater/sdk';
import { Button, Progress, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { number, percent } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { backtestQuery, backtestsQuery } from './queries.ts';

const said = words.backtest;

/** What a change would have done with the past, and with texts that trade in nothing. */
export function BacktestPanel({ proposal, version }: { proposal: string; version: number }) {
  const list = useQuery(backtestsQuery);
  const may = useMay('POST /v1/decisions/backtests');
  const latest = list.data?.find((one) => one.proposal === proposal && one.version === version);
  const under = latest?.state === 'waiting' || latest?.state === 'running';
  const run = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/decisions/backtests', {
          params: { header: { 'idempotency-key': newIdempotencyKey() } },
          body: { proposal },
        }),
      ),
    onError: ({ message }) => notifications.show({ message }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['backtests'] }),
  });
  return (
    <div>
      <Title order={3}>{said.title}</Title>
      {list.error && <ProblemNote error={list.error} />}
      {latest ? <Told of={latest} /> : <p className="hint">{said.none}</p>}
      {may && !under && (
        <Button
          size="compact-md"
          variant="default"
          loading={run.isPending}
          onClick={() => run.mutate()}
        >
          {latest ? said.again : said.run}
        </Button>
      )}
    </div>
  );
}

function Told({ of }: { readonly of: Backtest }) {
  if (of.state === 'failed') return <p className="waits">{said.failed(of.failure ?? '')}</p>;
  if (of.state === 'done') return <Found id={of.id} />;
  const share = of.total > 0 ? Math.min(1, of.done / of.total) : 0;
  return (
    <div className="progress" role="status">
      <Progress value={100 * share} aria-label={said.progress} />
      {said.going(percent(share))}
    </div>
  );
}

function Found({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(backtestQuery(id));
  if (error) return <ProblemNote error={error} onRetry={refetch} />;
  if (!data?.result) return null;
  const { kinds, examples, requests } = data.result;
  return (
    <>
      <p className="hint">
        {said.days(data.days)} <When at={data.finishedAt ?? data.askedAt} />
      </p>
      <ul className="company">
        {Object.entries(kinds).map(([kind, { texts, changes }]) => (
          <li key={kind}>
            <b>{said.kinds[kind] ?? kind}</b>
            <small>
              {said.texts(number(texts))} {changesOf(changes)}
            </small>
          </li>
        ))}
        <li>
          <b>{said.requests}</b>
          <small>{said.stricter(requests.asked, requests.stricter, requests.milder)}</small>
        </li>
      </ul>
      {examples.length > 0 && <Examples of={examples} />}
    </>
  );
}

function changesOf(changes: Readonly<Record<string, number>>): string {
  const told = Object.entries(changes).map(
    ([change, many]) => `${number(many)} ${wordsOf(change)}`,
  );
  return told.length === 0 ? said.nothing : told.join('; ');
}

/** From `allow>block` to words. */
function wordsOf(change: string): string {
  return change
    .split('>')
    .map((verdict) => words.tryText.verdicts[verdict as 'allow'] ?? verdict)
    .join(' → ');
}

type Example = NonNullable<BacktestDetail['result']>['examples'][number];

function Examples({ of }: { readonly of: readonly Example[] }) {
  return (
    <details>
      <summary>{said.examples(of.length)}</summary>
      <ul className="story">
        {of.map(({ kind, change, text, terms }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <li key={n}>
            {text}
            <small>
              {said.kinds[kind] ?? kind}: {wordsOf(change)} ({terms.join(', ')})
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
