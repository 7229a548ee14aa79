import { ServiceProblem } from '@breakwater/sdk';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, begun, client } from './api.ts';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    try {
      return begun(await answer(client.GET('/v1/sessions/current')));
    } catch (error) {
      if (error instanceof ServiceProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
  // Another tab may have ended it, or begun one for somebody else.
  refetchOnWindowFocus: 'always',
});

export const useSession = () => useQuery(sessionQuery).data ?? undefined;
