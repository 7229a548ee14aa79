import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { NetworkSearch } from './search.ts';

/** The page's address: which network, and what of it is looked at. */
export function usePlace() {
  const { id } = useParams({ from: '/inside/networks/$id' });
  const search = useSearch({ from: '/inside/networks/$id' });
  const navigate = useNavigate({ from: '/networks/$id' });
  const go = useCallback(
    (change: Partial<NetworkSearch>) =>
      navigate({
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { id, search, go };
}
