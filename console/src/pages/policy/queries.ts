import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import type { PolicyDocument } from './document.ts';

/** Reading the policy is recorded: it is read when it is asked for, not again and again. */
const recorded = { staleTime: 60_000, refetchOnWindowFocus: false };

export const policyQuery = queryOptions({
  queryKey: ['policy', 'running'],
  queryFn: async () => {
    const { document, ...running } = await answer(client.GET('/v1/policy'));
    return { ...running, document: document as unknown as PolicyDocument };
  },
  ...recorded,
});

export const historyQuery = infiniteQueryOptions({
  queryKey: ['policy', 'history'],
  queryFn: ({ pageParam: cursor }) =>
    answer(client.GET('/v1/policy/history', { params: { query: { cursor, limit: 50 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const versionsQuery = queryOptions({
  queryKey: ['policy', 'versions'],
  queryFn: async () =>
    (await answer(client.GET('/v1/policy/versions', { params: { query: { limit: 200 } } }))).items,
});

export const compareQuery = (from: number, to: number) =>
  queryOptions({
    queryKey: ['policy', 'compare', from, to],
    queryFn: async () =>
      (await answer(client.GET('/v1/policy/compare', { params: { query: { from, to } } }))).changes,
    ...recorded,
  });

export const termHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', 'term-history', id],
    queryFn: async () =>
      (await answer(client.GET('/v1/policy/terms/{id}/history', { params: { path: { id } } })))
        .items,
    ...recorded,
  });

export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ['policy', 'company', id],
    queryFn: async () =>
      (await answer(client.GET('/v1/policy/terms/{id}/company', { params: { path: { id } } })))
        .items,
    ...recorded,
  });

export const frequentQuery = queryOptions({
  queryKey: ['policy', 'frequent'],
  queryFn: async () => (await answer(client.GET('/v1/policy/frequent-terms'))).items,
});

/** What a text is judged by: what runs, or a change. */
export const checkQuery = (text: string, proposal?: string, revision?: number) =>
  queryOptions({
    queryKey: ['policy', 'check', proposal ?? 'running', revision ?? 0, text],
    queryFn: () => answer(client.POST('/v1/policy/check', { body: { text, proposal } })),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    ...recorded,
    gcTime: 0,
  });
