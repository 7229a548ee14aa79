import type { Leak } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { number } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { leaksQuery } from './queries.ts';

const said = words.leaks;

/** What surfaces of the platform show although it is withheld: the open ones first. */
export function Leaks() {
  const { data, error, refetch } = useQuery(leaksQuery);
  const items = [...(data?.items ?? [])].sort(
    (a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null),
  );
  return (
    <section className="bank-entries" aria-label={said.title}>
      <Title order={2}>{said.title}</Title>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={2} />}
      {data && (
        <p className={data.total ? 'waits' : 'hint'} role="status">
          {data.total ? said.open(data.total) : said.none}
        </p>
      )}
      {items.length > 0 && <Table items={items} />}
    </section>
  );
}

function Table({ items }: { readonly items: readonly Leak[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={said.title}>
        <thead>
          <tr>
            <th scope="col">{said.columns.where}</th>
            <th scope="col">{said.columns.what}</th>
            <th scope="col">{said.columns.state}</th>
            <th scope="col" className="figure wide-only">
              {said.columns.times}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.seen}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((leak) => (
            <tr key={leak.id}>
              <th scope="row">
                {words.surfaceNames[leak.surface]}
                <small>{leak.adapter}</small>
              </th>
              <td>
                <code>{leak.termId}</code> {said.variant(leak.variant)}
                <small>{leak.evidence}</small>
              </td>
              <td>
                <span className="state" data-state={leak.closedAt ? 'done' : 'suspected'}>
                  {leak.closedAt ? said.closed : said.stillOpen}
                </span>
              </td>
              <td className="figure wide-only">{number(leak.times)}</td>
              <td className="wide-only">
                <When at={leak.seenAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
