import { queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

/** What shadows counted of the last days. */
export const shadowQuery = (days: number) =>
  queryOptions({
    queryKey: ['decisions', 'shadow', days],
    queryFn: () => answer(client.GET('/v1/decisions/shadow', { params: { query: { days } } })),
    refetchInterval: 30_000,
  });
