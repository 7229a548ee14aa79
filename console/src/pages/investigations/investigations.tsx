import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BeginInvestigation } from '../../parts/begin-investigation.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { InvestigationsTable } from './investigations-table.tsx';
import { investigationsQuery } from './queries.ts';

export function InvestigationsPage() {
  const list = useInfiniteQuery(investigationsQuery);
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <div className="page">
      <PageHead title={words.investigations.title} actions={<BeginInvestigation />} />
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton />}
      {items?.length === 0 && (
        <Empty
          title={words.investigations.empty}
          detail={words.investigations.emptyDetail}
          action={<BeginInvestigation />}
        />
      )}
      {items && items.length > 0 && <InvestigationsTable items={items} />}
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </div>
  );
}
