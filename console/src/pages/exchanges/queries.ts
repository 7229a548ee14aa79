import type { SetAside } from '@breakwater/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

/** Fetches run by themselves, so that what is shown of them is asked for anew. */
const live = { refetchInterval: 5_000 };

export const exchangesQuery = queryOptions({
  queryKey: ['exchanges'],
  queryFn: async () => (await answer(client.GET('/v1/exchanges'))).items,
  ...live,
});

export const exchangeQuery = (name: string) =>
  queryOptions({
    queryKey: ['exchanges', name],
    queryFn: () => answer(client.GET('/v1/exchanges/{name}', { params: { path: { name } } })),
    ...live,
  });

export const protocolsQuery = queryOptions({
  queryKey: ['protocols'],
  queryFn: async () => (await answer(client.GET('/v1/exchanges/protocols'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export type SetAsideState = SetAside['state'];

/** What was set aside; read anew when how much is open has changed. */
export const setAsideQuery = (name: string, state: SetAsideState, open: number) =>
  infiniteQueryOptions({
    queryKey: ['exchanges', name, 'set-aside', state, open],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        client.GET('/v1/exchanges/{name}/set-aside', {
          params: { path: { name }, query: { state, cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const deadLettersQuery = infiniteQueryOptions({
  queryKey: ['outbox'],
  queryFn: ({ pageParam: cursor }) =>
    answer(client.GET('/v1/outbox', { params: { query: { cursor } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** Messages that wait for their time, or for one before them. */
export const waitingQuery = queryOptions({
  queryKey: ['outbox', 'waiting'],
  queryFn: async () =>
    (await answer(client.GET('/v1/outbox', { params: { query: { state: 'waiting', limit: 1 } } })))
      .total,
  ...live,
});
