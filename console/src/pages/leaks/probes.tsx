import type { Adapter, Probe } from '@breakwater/sdk';
import { Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { AdapterDialog } from './adapter-dialog.tsx';
import { adaptersQuery, probesQuery } from './queries.ts';

const said = words.probes;

/** Which platforms' surfaces are asked, how the last time went, and how to ask now. */
export function Probes() {
  const adapters = useQuery(adaptersQuery);
  const probes = useQuery(probesQuery);
  const maySet = useMay('PUT /v1/decisions/adapters/{name}');
  const [open, setOpen] = useState<{ adapter?: Adapter }>();
  const lastOf = (name: string) => probes.data?.find(({ adapter }) => adapter === name);
  return (
    <section className="below" aria-label={said.title}>
      <div className="section-head">
        <div>
          <Title order={2}>{said.title}</Title>
          <Text className="hint">{said.hint}</Text>
        </div>
        {maySet && (
          <Button variant="default" onClick={() => setOpen({})}>
            {said.add}
          </Button>
        )}
      </div>
      {adapters.error && <ProblemNote error={adapters.error} onRetry={adapters.refetch} />}
      {adapters.data?.length === 0 && <p className="hint">{said.none}</p>}
      {adapters.data && adapters.data.length > 0 && (
        <div className="table-frame">
          <table className="table stacked" aria-label={said.title}>
            <thead>
              <tr>
                <th scope="col">{said.columns.adapter}</th>
                <th scope="col">{said.columns.last}</th>
                <th scope="col" className="wide-only">
                  {said.columns.every}
                </th>
                <td>
                  <span className="unseen">{said.run}</span>
                </td>
              </tr>
            </thead>
            <tbody>
              {adapters.data.map((adapter) => (
                <tr key={adapter.name}>
                  <th scope="row">
                    {adapter.name}
                    <small className="anywhere">{adapter.url}</small>
                  </th>
                  <td>
                    <Last probe={lastOf(adapter.name)} />
                  </td>
                  <td className="wide-only">
                    {adapter.enabled ? said.minutes(adapter.minutes) : said.paused}
                  </td>
                  <td className="row-acts">
                    <Group gap="xs" justify="flex-end">
                      <RunNow adapter={adapter.name} />
                      {maySet && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={said.of(said.change, adapter.name)}
                          onClick={() => setOpen({ adapter })}
                        >
                          {said.change}
                        </Button>
                      )}
                    </Group>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && (
        <AdapterDialog
          {...(open.adapter && { adapter: open.adapter })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

const tones = { running: 'running', done: 'done', failed: 'suspected' } as const;

function Last({ probe }: { readonly probe: Probe | undefined }) {
  if (!probe) return said.never;
  const { state, asked, unanswered, leaks, failure, startedAt } = probe;
  return (
    <>
      <span className="line">
        <span className="state" data-state={tones[state]}>
          {said.states[state]}
        </span>
        <When at={startedAt} />
      </span>
      <small>{said.counts(asked, unanswered, leaks)}</small>
      {failure && <small className="anywhere">{failure}</small>}
    </>
  );
}

function RunNow({ adapter }: { readonly adapter: string }) {
  const may = useMay('POST /v1/decisions/adapters/{name}/probes');
  const run = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/decisions/adapters/{name}/probes', {
          params: { path: { name: adapter }, header: { 'idempotency-key': newIdempotencyKey() } },
        }),
      ),
    onSuccess: () => notifications.show({ message: said.asked }),
    onError: ({ message }) => notifications.show({ message }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['decisions'] }),
  });
  if (!may) return null;
  return (
    <Button
      size="compact-sm"
      loading={run.isPending}
      aria-label={said.of(said.run, adapter)}
      onClick={() => run.mutate()}
    >
      {said.run}
    </Button>
  );
}
