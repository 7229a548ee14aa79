import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answer, client } from '../../api.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';

export function NetworkPage() {
  const { id } = useParams({ from: '/inside/networks/$id' });
  const { data, error, refetch } = useQuery({
    queryKey: ['networks', id],
    queryFn: () => answer(client.GET('/v1/networks/{id}', { params: { path: { id } } })),
  });
  return (
    <div className="page">
      <PageHead title={data?.name ?? words.networks.title} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
    </div>
  );
}
