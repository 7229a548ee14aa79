import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../api.ts';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { queryClient } from '../../query-client.ts';
import { words } from '../../words.ts';
import { miningQuery } from './queries.ts';

const said = words.candidates;

/** When candidates were looked for the last time, and how to look for them now. */
export function Mining() {
  const { data } = useQuery(miningQuery);
  const may = useMay('POST /v1/policy/mining');
  /** When the run before ended, while one is under way. */
  const [before, setBefore] = useState<string | null>();
  const minedAt = data?.minedAt ?? null;
  const running = before !== undefined && before === minedAt;
  const begin = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/v1/policy/mining', {
          params: { header: { 'idempotency-key': newIdempotencyKey() } },
        }),
      ),
    onSuccess: () => setBefore(minedAt),
    onError: ({ message }) => notifications.show({ message }),
  });
  useEffect(() => {
    if (before === undefined || before === minedAt) return;
    setBefore(undefined);
    queryClient.invalidateQueries({ queryKey: ['policy', 'candidates'] });
    queryClient.invalidateQueries({ queryKey: ['policy', 'frequent'] });
  }, [before, minedAt]);
  if (!data) return null;
  return (
    <p className="line mining">
      <span className="hint" role="status">
        {running && said.looking}
        {!running && data.minedAt === null && said.neverLooked}
        {!running && data.minedAt !== null && (
          <>
            {said.last(data.candidates)} <When at={data.minedAt} />
          </>
        )}
      </span>
      {may && (
        <Button
          size="compact-sm"
          variant="default"
          loading={begin.isPending || running}
          onClick={() => begin.mutate()}
        >
          {said.look}
        </Button>
      )}
    </p>
  );
}
