import { queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

/** Somebody else may pull or lift one at any time. */
export const brakesQuery = queryOptions({
  queryKey: ['brakes'],
  queryFn: async () =>
    (await answer(client.GET('/v1/decisions/brakes', { params: { query: { limit: 100 } } }))).items,
  refetchInterval: 5_000,
});
