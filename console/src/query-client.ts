import { ServiceProblem, ServiceUnreachable } from '@breakwater/sdk';
import { QueryCache, QueryClient } from '@tanstack/react-query';

/** A session that ended leads back to the sign-in page, whatever was asked. */
const signedOut = (error: unknown) => {
  if (!(error instanceof ServiceProblem) || error.status !== 401) return;
  queryClient.setQueryData(['session'], null);
};

const mayPass = (error: unknown) =>
  error instanceof ServiceUnreachable || (error instanceof ServiceProblem && error.status >= 500);

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && mayPass(error) },
  },
});
