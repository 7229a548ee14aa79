import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import type { NetworkSearch } from './search.ts';

/** Drawn unless all are asked for. */
const drawnAtFirst = 500;
/** More than this no screen shows, and the service does not give. */
const drawnAtMost = 5_000;
/** Rows fetched at once. */
const rows = 200;

export const networkQuery = (id: string) =>
  queryOptions({
    queryKey: ['networks', id],
    queryFn: () => answer(client.GET('/v1/networks/{id}', { params: { path: { id } } })),
  });

export const membersQuery = (id: string, { q, role, atRisk, sort, order }: NetworkSearch) =>
  infiniteQueryOptions({
    queryKey: ['networks', id, 'members', { q, role, atRisk, sort, order }],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        client.GET('/v1/networks/{id}/members', {
          params: { path: { id }, query: { q, role, atRisk, sort, order, cursor, limit: rows } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Reading a member's evidence is recorded, so it is asked for once, not again and again. */
export const memberQuery = (id: string, account: string) =>
  queryOptions({
    queryKey: ['networks', id, 'member', account],
    queryFn: () =>
      answer(
        client.GET('/v1/networks/{id}/members/{account}', { params: { path: { id, account } } }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

export const graphQuery = (id: string, { around, all }: NetworkSearch) =>
  queryOptions({
    queryKey: ['networks', id, 'graph', { around, all }],
    queryFn: () =>
      answer(
        client.GET('/v1/networks/{id}/graph', {
          params: {
            path: { id },
            query: {
              limit: all ? drawnAtMost : drawnAtFirst,
              around,
            },
          },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
