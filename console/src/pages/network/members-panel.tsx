import type { NetworkDetail } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { MembersFilter } from './members-filter.tsx';
import { MembersTable } from './members-table.tsx';
import { membersQuery } from './queries.ts';
import { usePlace } from './use-place.ts';

const nothing = { q: undefined, role: undefined, atRisk: undefined };

/** Every member, ranked; the graph's equal for those who do not see it. */
export function MembersPanel({ network }: { readonly network: NetworkDetail }) {
  const { id, search, go } = usePlace();
  const list = useInfiniteQuery(membersQuery(id, search));
  const members = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? members.length;
  return (
    <section className="pane members" aria-label={words.members.label}>
      <MembersFilter shown={total} total={network.members} />
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && (
        <div className="pane-body">
          <RowsSkeleton rows={12} height={46} />
        </div>
      )}
      {list.isSuccess && members.length === 0 && (
        <div className="pane-empty">
          {words.members.none}
          <Button size="compact-sm" variant="default" onClick={() => go(nothing)}>
            {words.members.clear}
          </Button>
        </div>
      )}
      {members.length > 0 && (
        <MembersTable
          members={members}
          total={total}
          onEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) list.fetchNextPage();
          }}
        />
      )}
    </section>
  );
}
