import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { reportsQuery } from './queries.ts';
import { ReportsFilter } from './reports-filter.tsx';
import { ReportsTable } from './reports-table.tsx';
import { ReportsTabs } from './reports-tabs.tsx';

const said = words.reports;

/** Every report, the newest first, by what it is and about what. */
export function ReportsPage() {
  const search = useSearch({ from: '/inside/reports' });
  const list = useInfiniteQuery(reportsQuery(search));
  const items = list.data?.pages.flatMap((page) => page.items);
  const asked = Object.values(search).some((value) => value !== undefined);
  return (
    <div className="page">
      <PageHead title={said.title} />
      <ReportsTabs />
      <ReportsFilter key={JSON.stringify(search)} search={search} />
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton />}
      {items?.length === 0 &&
        (asked ? (
          <Empty title={said.none} detail={said.noneDetail} />
        ) : (
          <Empty title={said.empty} detail={said.emptyDetail} />
        ))}
      {items && items.length > 0 && <ReportsTable items={items} />}
      {list.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
