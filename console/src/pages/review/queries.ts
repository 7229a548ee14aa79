import type { ItemContext } from '@breakwater/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import type { QueueSearch } from '../queue/search.ts';

/** What was read of an item is asked for once: each reading is recorded. */
const recorded = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false };

export const queuesQuery = queryOptions({
  queryKey: ['review', 'queues'],
  queryFn: () => answer(client.GET('/v1/review/queues')),
  refetchInterval: 15_000,
});

export const ownItemsQuery = queryOptions({
  queryKey: ['review', 'items'],
  queryFn: () => answer(client.GET('/v1/review/items')),
});

/** The single items that wait; taken away while somebody looks, so it is looked at anew. */
export const waitingQuery = ({ queue, language }: QueueSearch) =>
  queryOptions({
    queryKey: ['review', 'waiting', queue, language],
    queryFn: () =>
      answer(client.GET('/v1/review/waiting', { params: { query: { queue, language } } })),
    refetchInterval: 30_000,
  });

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', 'item', id],
    queryFn: () => answer(client.GET('/v1/review/items/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  });

export const contextQuery = (id: string, section: ItemContext['section']) =>
  queryOptions({
    queryKey: ['review', 'context', id, section],
    queryFn: () =>
      answer(
        client.GET('/v1/review/items/{id}/context/{section}', {
          params: { path: { id, section } },
        }),
      ),
    ...recorded,
  });

export const decisionsQuery = infiniteQueryOptions({
  queryKey: ['review', 'decisions'],
  queryFn: ({ pageParam: cursor }) =>
    answer(client.GET('/v1/review/decisions', { params: { query: { cursor, limit: 20 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', 'decision', id],
    queryFn: () => answer(client.GET('/v1/review/decisions/{id}', { params: { path: { id } } })),
    ...recorded,
  });

export const appealsQuery = queryOptions({
  queryKey: ['review', 'appeals'],
  queryFn: async () => (await answer(client.GET('/v1/review/appeals'))).items,
});
