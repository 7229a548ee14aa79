import type { Investigation } from '@breakwater/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

const underWay = (each: Investigation | undefined) =>
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
