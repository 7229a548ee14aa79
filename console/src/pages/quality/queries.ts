import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

export type QualityGroup = 'policy' | 'reviewer' | 'language';

/** Reading of quality is recorded: once, not again and again. */
const recorded = { staleTime: 60_000, refetchOnWindowFocus: false };

export const qualityQuery = (by: QualityGroup) =>
  queryOptions({
    queryKey: ['quality', by],
    queryFn: () => answer(client.GET('/v1/review/quality', { params: { query: { by } } })),
    placeholderData: (before) => before,
    ...recorded,
  });

export const goldenQuery = queryOptions({
  queryKey: ['quality', 'golden'],
  queryFn: async () => (await answer(client.GET('/v1/review/golden'))).items,
  ...recorded,
});

/** A form is made of it: it is read anew when the page is opened. */
export const settingsQuery = queryOptions({
  queryKey: ['review', 'settings'],
  queryFn: () => answer(client.GET('/v1/review/settings')),
  refetchOnWindowFocus: false,
});

export const trainingQuery = infiniteQueryOptions({
  queryKey: ['quality', 'training'],
  queryFn: ({ pageParam: cursor }) =>
    answer(
      client.GET('/v1/review/quality/training-set', { params: { query: { cursor, limit: 10 } } }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  ...recorded,
});
