import type { Investigation } from '@breakwater/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import type { SignalSeeds } from './draft.ts';

export const underWay = (each: Investigation | undefined) =>
  each?.state === 'queued' || each?.state === 'running';

/** How often work under way is asked after, in milliseconds. */
const often = 1000;

export const investigationsQuery = infiniteQueryOptions({
  queryKey: ['investigations'],
  queryFn: ({ pageParam }) =>
    answer(
      client.GET('/v1/investigations', { params: { query: { cursor: pageParam, limit: 50 } } }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(underWay)) ? often : false,
});

export const investigationQuery = (id: string) =>
  queryOptions({
    queryKey: ['investigations', id],
    queryFn: () => answer(client.GET('/v1/investigations/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (underWay(state.data) ? often : false),
  });

/** Reading signals is recorded, so no more of them are asked for than are shown. */
const signalsShown = 5;

export const signalsQuery = ({ kind, minimumScore }: SignalSeeds) =>
  queryOptions({
    queryKey: ['signals', kind, minimumScore],
    queryFn: () =>
      answer(
        client.GET('/v1/signals', {
          params: {
            query: { kind, minimumScore, limit: signalsShown },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
