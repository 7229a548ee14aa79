import { Button, Text, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { usePageKeys } from '../../parts/page-keys.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { NextAnswer } from '../review/next-answer.tsx';
import { queuesQuery } from '../review/queries.ts';
import { useNext } from '../review/use-next.ts';
import { OwnItems } from './own-items.tsx';
import { WaitingItems } from './waiting-items.tsx';
import { WaitingTable } from './waiting-table.tsx';

const said = words.queue;

/** What waits, how long it may, and the next item. */
export function QueuePage() {
  const search = useSearch({ from: '/inside/queue' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(queuesQuery);
  const mayTake = useMay('POST /v1/review/next');
  const mayList = useMay('GET /v1/review/waiting');
  const next = useNext(search);
  const take = () => !next.isPending && next.mutate();
  usePageKeys(mayTake ? [{ key: 't', does: said.nextKey, run: take }] : []);
  const choose = (change: typeof search) =>
    navigate({ to: '/queue', search: { ...search, ...change }, replace: true });
  return (
    <div className="page">
      <PageHead
        title={said.title}
        actions={
          mayTake && (
            <Button
              rightSection={<IconArrowRight size={16} />}
              loading={next.isPending}
              onClick={take}
            >
              {said.next}
            </Button>
          )
        }
      />
      <NextAnswer next={next} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton />}
      {data && (
        <div className="stack">
          {mayTake && (
            <fieldset className="chips">
              <legend className="unseen">{said.choose}</legend>
              {[undefined, ...data.items.map(({ queue }) => queue)].map((queue) => (
                <button
                  key={queue ?? ''}
                  type="button"
                  className="role-chip"
                  aria-pressed={search.queue === queue}
                  onClick={() => choose({ queue })}
                >
                  {queue ?? said.all}
                </button>
              ))}
              <TextInput
                size="xs"
                aria-label={said.language}
                placeholder={`${said.language}: ${said.languageHint}`}
                defaultValue={search.language}
                onBlur={(event) => choose({ language: event.currentTarget.value || undefined })}
              />
            </fieldset>
          )}
          {mayTake && <OwnItems />}
          <WaitingTable
            label={said.classes}
            first={said.columns.class}
            rows={data.classes.map((each) => ({
              ...each,
              name: words.reportClasses[each.class],
            }))}
          />
          <WaitingTable
            label={said.queues}
            first={said.columns.queue}
            rows={[
              ...data.items.map((each) => ({ ...each, name: each.queue })),
              { ...data.furtherLooks, name: said.further },
              { ...data.appeals, name: said.appeals },
            ]}
          />
          {mayList && !search.each && (
            <Button variant="default" className="start" onClick={() => choose({ each: true })}>
              {said.showEach}
            </Button>
          )}
          {mayList && search.each && <WaitingItems search={search} />}
          {!data.complete && <Text c="dimmed">{said.incomplete}</Text>}
        </div>
      )}
    </div>
  );
}
