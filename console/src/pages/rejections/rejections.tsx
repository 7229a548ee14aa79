import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { RejectionRow } from './rejection-row.tsx';

const said = words.rejections;

/** Every line that was not taken, with its reason; none is lost. */
export function RejectionsPage() {
  const list = useInfiniteQuery({
    queryKey: ['rejections'],
    queryFn: ({ pageParam }) =>
      answer(client.GET('/v1/intake/rejections', { params: { query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <div className="page">
      <PageHead title={said.title} />
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton />}
      {items?.length === 0 && <Empty title={said.empty} detail={said.emptyDetail} />}
      {items && items.length > 0 && (
        <div className="table-frame">
          <table className="table" aria-label={said.title}>
            <thead>
              <tr>
                <th scope="col">{said.columns.where}</th>
                <th scope="col">{said.columns.why}</th>
                <th scope="col" className="wide-only">
                  {said.columns.at}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <RejectionRow key={each.id} rejection={each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
