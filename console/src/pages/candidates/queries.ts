import type { TermCandidate } from '@breakwater/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

/** Reading them is recorded: they are read when they are asked for. */
export const candidatesQuery = (state: TermCandidate['state']) =>
  infiniteQueryOptions({
    queryKey: ['policy', 'candidates', state],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        client.GET('/v1/policy/candidates', {
          params: { query: { cursor, state, limit: 25 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

/** When they were looked for the last time: a run that is under way ends at another. */
export const miningQuery = queryOptions({
  queryKey: ['policy', 'mining'],
  queryFn: () => answer(client.GET('/v1/policy/mining')),
  refetchInterval: 5_000,
});
