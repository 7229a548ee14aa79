import { queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: async () => (await answer(client.GET('/v1/partners'))).items,
});
