import type { PolicySection } from '@breakwater/sdk';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { queryClient } from '../../query-client.ts';
import type { NewChange } from './new-change.ts';

export interface PolicyEdit {
  readonly section: PolicySection;
  readonly id: string;
  readonly value: Record<string, unknown> | null;
}

/** Puts edits into a change, or begins one with them; then leads to it. */
export function usePut(onDone: () => void) {
  const navigate = useNavigate();
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: ({ into, edits }: { into: string | NewChange; edits: readonly PolicyEdit[] }) => {
      const header = { 'idempotency-key': key };
      const list = [...edits];
      return typeof into === 'string'
        ? answer(
            client.POST('/v1/policy/proposals/{id}/edits', {
              params: { path: { id: into }, header },
              body: { edits: list },
            }),
          )
        : answer(
            client.POST('/v1/policy/proposals', {
              params: { header },
              body: { ...into, edits: list },
            }),
          );
    },
    onSuccess: async (change) => {
      queryClient.setQueryData(['policy', 'change', change.id], change);
      queryClient.invalidateQueries({ queryKey: ['policy', 'changes'] });
      onDone();
      await navigate({ to: '/changes/$id', params: { id: change.id } });
    },
  });
}
