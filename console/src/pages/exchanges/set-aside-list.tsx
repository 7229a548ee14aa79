import { Button, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { setAsideQuery } from './queries.ts';
import { SetAsideRow } from './set-aside-row.tsx';

const said = words.exchange;

/** What came and could not be read, each with its reason; nothing of it is lost. */
export function SetAsideList({ exchange }: { readonly exchange: string }) {
  const list = useInfiniteQuery(setAsideQuery(exchange));
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className="below" aria-label={said.setAside}>
      <Title order={2}>{said.setAside}</Title>
      <p className="hint">{items?.length === 0 ? said.noneSetAside : said.setAsideHint}</p>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton rows={2} />}
      {items && items.length > 0 && (
        <div className="table-frame">
          <table className="table" aria-label={said.setAside}>
            <thead>
              <tr>
                <th scope="col">{said.columns.what}</th>
                <th scope="col">{said.columns.why}</th>
                <th scope="col" className="wide-only">
                  {said.columns.times}
                </th>
                <th scope="col" className="wide-only">
                  {said.columns.last}
                </th>
                <th scope="col">
                  <span className="unseen">{said.replay}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <SetAsideRow key={each.id} exchange={exchange} one={each} />
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
