import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import type { ReportsSearch } from './search.ts';

export const reportsQuery = ({ since, ...search }: ReportsSearch) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'list', { since, ...search }],
    queryFn: ({ pageParam: cursor }) => {
      const from = since && { since: new Date(since).toISOString() };
      const query = { ...search, ...from, cursor, limit: 50 };
      return answer(client.GET('/v1/reports', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** It is read once, not again and again: reading it is recorded. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'one', id],
    queryFn: () => answer(client.GET('/v1/reports/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

const minutely = { refetchInterval: 30_000 };

export const booksQuery = queryOptions({
  queryKey: ['reports', 'conservation'],
  queryFn: () => answer(client.GET('/v1/reports/conservation')),
  ...minutely,
});

export const alarmsQuery = queryOptions({
  queryKey: ['reports', 'alarms'],
  queryFn: async () => (await answer(client.GET('/v1/reports/alarms'))).items,
  ...minutely,
});

export const canariesQuery = queryOptions({
  queryKey: ['reports', 'canaries'],
  queryFn: async () =>
    (await answer(client.GET('/v1/reports/canaries', { params: { query: { limit: 24 } } }))).items,
  ...minutely,
});

export const floodsQuery = queryOptions({
  queryKey: ['reports', 'flow'],
  queryFn: async () => (await answer(client.GET('/v1/reports/flow'))).items,
  ...minutely,
});

/** A form is made of it: it is read anew when the page is opened. */
export const triageQuery = queryOptions({
  queryKey: ['reports', 'triage'],
  queryFn: () => answer(client.GET('/v1/reports/triage')),
  refetchOnWindowFocus: false,
});

export const webhookQuery = queryOptions({
  queryKey: ['reports', 'webhook'],
  queryFn: () => answer(client.GET('/v1/reports/webhook')),
});

export const flaggersQuery = queryOptions({
  queryKey: ['reports', 'flaggers'],
  queryFn: async () => (await answer(client.GET('/v1/reports/flaggers'))).items,
});
