import { Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';

export function OverviewPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['overview'],
    queryFn: () => answer(client.GET('/v1/overview')),
  });
  return (
    <div className="page">
      <Title order={1}>{words.nav.overview}</Title>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {data ? data.received.activities : <Skeleton h={80} />}
    </div>
  );
}
