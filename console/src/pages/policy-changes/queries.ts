import type { PolicyChange } from '@breakwater/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

export type ChangeState = PolicyChange['state'];

/** Time moves changes on by itself. */
const live = { refetchInterval: 15_000 };

export const changesQuery = (state: ChangeState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['policy', 'changes', state ?? 'all'],
    queryFn: ({ pageParam: cursor }) =>
      answer(client.GET('/v1/policy/proposals', { params: { query: { cursor, state } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    ...live,
  });

export const changeQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', 'change', id],
    queryFn: () => answer(client.GET('/v1/policy/proposals/{id}', { params: { path: { id } } })),
    ...live,
  });

/** Drafts into which more can be put. */
export const draftsQuery = queryOptions({
  queryKey: ['policy', 'changes', 'drafts'],
  queryFn: async () =>
    (
      await answer(
        client.GET('/v1/policy/proposals', { params: { query: { state: 'draft', limit: 50 } } }),
      )
    ).items,
});

/** Backtests, the latest first; they move by themselves. */
export const backtestsQuery = queryOptions({
  queryKey: ['backtests'],
  queryFn: async () => (await answer(client.GET('/v1/decisions/backtests'))).items,
  refetchInterval: 5_000,
});

/** What one found; texts of users are read for its examples, and that is recorded. */
export const backtestQuery = (id: string) =>
  queryOptions({
    queryKey: ['backtests', id],
    queryFn: () => answer(client.GET('/v1/decisions/backtests/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
