import type { Backtest } from '@breakwater/sdk';
import { Button, Progress, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { percent } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMay } from '../../parts/use-may.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { BacktestFound } from './backtest-found.tsx';
import { backtestsQuery } from './queries.ts';

const said = words.backtest;

/** What a change would have done with the past, and with texts known to be harmless. */
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
          className="try-past"
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
  if (of.state === 'done') return <BacktestFound id={of.id} />;
  const share = of.total > 0 ? Math.min(1, of.done / of.total) : 0;
  return (
    <div className="progress" role="status">
      <Progress value={100 * share} aria-label={said.progress} />
      {said.going(percent(share))}
    </div>
  );
}
