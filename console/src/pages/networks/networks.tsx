import type { Network } from '@breakwater/sdk';
import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answer, client } from '../../api.ts';
import { BeginInvestigation } from '../../parts/begin-investigation.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { NetworksTable } from './networks-table.tsx';

const states = [
  { value: '', label: words.networks.all },
  ...(['suspected', 'confirmed', 'refused'] as const).map((value) => ({
    value,
    label: words.states[value],
  })),
];

export function NetworksPage() {
  const { state } = useSearch({ from: '/inside/networks' });
  const navigate = useNavigate();
  const list = useInfiniteQuery({
    queryKey: ['networks', { state }],
    queryFn: ({ pageParam }) =>
      answer(client.GET('/v1/networks', { params: { query: { state, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  const filter = (value: string) =>
    navigate({
      to: '/networks',
      search: { state: (value || undefined) as Network['state'] | undefined },
      replace: true,
    });
  return (
    <div className="page">
      <PageHead
        title={words.networks.title}
        actions={
          <SegmentedControl
            aria-label={words.networks.columns.state}
            data={states}
            value={state ?? ''}
            onChange={filter}
          />
        }
      />
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton />}
      {items?.length === 0 && (
        <Empty
          title={words.networks.empty}
          detail={words.networks.emptyDetail}
          action={<BeginInvestigation />}
        />
      )}
      {items && items.length > 0 && <NetworksTable items={items} />}
      {list.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
