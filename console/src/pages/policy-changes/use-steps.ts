import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';

/** After a step the whole policy may be another. */
export const policyMoved = () => queryClient.invalidateQueries({ queryKey: ['policy'] });

/** Steps of a change that take nothing, or a reason alone. */
export function useSteps(id: string) {
  const [key, setKey] = useState(newIdempotencyKey);
  const params = { path: { id }, header: { 'idempotency-key': key } };
  const done = () => {
    setKey(newIdempotencyKey());
    return policyMoved();
  };
  const submit = useMutation({
    mutationFn: () => answer(client.POST('/v1/policy/proposals/{id}/submit', { params, body: {} })),
    onSuccess: () => notifications.show({ message: words.changePage.submitted }),
    onError: ({ message }) => notifications.show({ message }),
    onSettled: done,
  });
  const end = async (act: 'refuse' | 'withdraw', reason: string) => {
    const ended =
      act === 'refuse'
        ? await answer(
            client.POST('/v1/policy/proposals/{id}/refuse', { params, body: { reason } }),
          )
        : await answer(
            client.POST('/v1/policy/proposals/{id}/withdraw', { params, body: { reason } }),
          );
    done();
    return ended;
  };
  return { submit, end };
}
