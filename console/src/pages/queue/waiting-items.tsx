import type { WaitingItem } from '@breakwater/sdk';
import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, client } from '../../api.ts';
import { number } from '../../format.ts';
import { Due } from '../../parts/due.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useNow } from '../../parts/use-now.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { waitingQuery } from '../review/queries.ts';
import type { QueueSearch } from './search.ts';

const said = words.queue;

/** What waits, one by one, as far as it is for whoever looks; and one of them is taken. */
export function WaitingItems({ search }: { readonly search: QueueSearch }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(waitingQuery(search));
  const take = useMutation({
    mutationFn: (id: string) =>
      answer(client.POST('/v1/review/items/{id}/claim', { params: { path: { id } } })),
    onSuccess: ({ id }) => navigate({ to: '/review/$id', params: { id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['review'] }),
  });
  return (
    <section className="part" aria-label={said.each}>
      <Title order={2}>{said.each}</Title>
      <Text size="xs" c="dimmed">
        {data?.items.length === 0 ? said.nothing : said.eachHint}
      </Text>
      {take.error && <ProblemNote error={take.error} />}
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={4} />}
      {data && data.items.length > 0 && <Table items={data.items} onTake={take.mutate} />}
      {data && !data.complete && <Text c="dimmed">{said.eachMore}</Text>}
    </section>
  );
}

interface TableProps {
  readonly items: readonly WaitingItem[];
  readonly onTake: (id: string) => void;
}

function Table({ items, onTake }: TableProps) {
  const now = useNow();
  const { columns } = said;
  return (
    <div className="table-frame">
      <table className="table" aria-label={said.each}>
        <thead>
          <tr>
            <th scope="col">{words.review.columns.about}</th>
            <th scope="col" className="wide-only">
              {columns.queue}
            </th>
            <th scope="col" className="figure wide-only">
              {words.reports.title}
            </th>
            <th scope="col" className="figure wide-only">
              {words.review.columns.severity}
            </th>
            <th scope="col">{words.reports.columns.due}</th>
            <td>
              <span className="unseen">{said.take}</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" className="id-cell">
                {words.reportClasses[item.class]}
                <small>{item.subject.id}</small>
                {item.dangerNow && <span className="danger-now">{words.reports.danger}</span>}
                {item.child && <span className="tag at-risk">{words.item.child}</span>}
              </th>
              <td className="wide-only">{item.queue}</td>
              <td className="figure wide-only">{number(item.reports)}</td>
              <td className="figure wide-only">{item.severity}</td>
              <td>
                <Due at={item.dueAt} now={now} />
              </td>
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={said.takeNamed(item.subject.id)}
                  onClick={() => onTake(item.id)}
                  data-row
                >
                  {said.takeOne}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
