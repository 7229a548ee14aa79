import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import { type Hash, hashesOf } from './hashes.ts';

export const banksQuery = queryOptions({
  queryKey: ['banks'],
  queryFn: async () => (await answer(client.GET('/v1/banks'))).items,
});

export const bankQuery = (name: string) =>
  queryOptions({
    queryKey: ['banks', name],
    queryFn: () => answer(client.GET('/v1/banks/{name}', { params: { path: { name } } })),
  });

/** Entries are read when they are asked for, not again and again: reading them is recorded. */
const recorded = { staleTime: 60_000, refetchOnWindowFocus: false };

export const entriesQuery = (name: string) =>
  infiniteQueryOptions({
    queryKey: ['banks', name, 'entries'],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        client.GET('/v1/banks/{name}/entries', { params: { path: { name }, query: { cursor } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...recorded,
  });

async function entriesLike(name: string, { type, value }: Hash) {
  const query = { type, hash: value, limit: 100 };
  const { items } = await answer(
    client.GET('/v1/banks/{name}/entries', { params: { path: { name }, query } }),
  );
  return items.map((entry) => ({ ...entry, bank: name, type }));
}

/** Signals of known media that are looked through for one entry. */
const mostSignals = 500;

interface SentMatch {
  readonly bank: string;
  readonly entry: number;
  readonly distance: number | null;
}

/** Media among the latest that were sent, as far as they are like an entry. */
export const sendersQuery = (name: string, entry: number) =>
  queryOptions({
    queryKey: ['senders', name, entry],
    queryFn: async () => {
      const query = { kind: 'known-media', limit: mostSignals } as const;
      const { items, nextCursor } = await answer(
        client.GET('/v1/media/signals', { params: { query } }),
      );
      const found = items.flatMap(({ id, account, reference, observedAt, detail }) => {
        const matches = (detail.matches ?? []) as readonly SentMatch[];
        const match = matches.find((each) => each.bank === name && each.entry === entry);
        return match ? [{ id, account, reference, observedAt, distance: match.distance }] : [];
      });
      return { found, lookedAt: items.length, more: nextCursor !== null };
    },
    ...recorded,
  });

/** Entries of some banks that are like a hash, the nearest first. */
export const likeQuery = (names: readonly string[], hash: string) =>
  queryOptions({
    queryKey: ['banks', 'like', names, hash],
    queryFn: async () => {
      const asked = names.flatMap((name) => hashesOf(hash).map((one) => entriesLike(name, one)));
      const found = (await Promise.all(asked)).flat();
      return found.sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
    },
    ...recorded,
  });

export const entryQuery = (name: string, entry: number) =>
  queryOptions({
    queryKey: ['banks', name, 'entries', entry],
    queryFn: () =>
      answer(client.GET('/v1/banks/{name}/entries/{entry}', { params: { path: { name, entry } } })),
    ...recorded,
  });
