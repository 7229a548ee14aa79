import { ServiceProblem, ServiceUnreachable } from '@breakwater/sdk';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

const sessionKey = ['session'];

/** A session that ended is noticed whatever was asked; one renewed elsewhere has another token. */
const notice = (error: unknown) => {
  if (!(error instanceof ServiceProblem)) return;
  if (error.status === 401) queryClient.setQueryData(sessionKey, null);
  if (error.type.endsWith(':csrf-token')) queryClient.invalidateQueries({ queryKey: sessionKey });
};

const mayPass = (error: unknown) =>
  error instanceof ServiceUnreachable || (error instanceof ServiceProblem && error.status >= 500);

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && mayPass(error) },
  },
});
