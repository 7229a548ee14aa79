import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';
import { BeginInvestigation } from '../../parts/begin-investigation.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import { LatestNetworks } from './latest-networks.tsx';
import { NeedsYou } from './needs-you.tsx';
import { NetworksFound } from './networks-found.tsx';
import { Received } from './received.tsx';
import { ReportsCard } from './reports-card.tsx';
import { Safekeeping } from './safekeeping.tsx';

/** What needs me, what changed, is anything lost. */
export function OverviewPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['overview'],
    queryFn: () => answer(client.GET('/v1/overview')),
    refetchInterval: 15_000,
  });
  return (
    <div className="page">
      <PageHead title={words.nav.overview} actions={<BeginInvestigation />} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton h={520} />}
      {data && (
        <>
          {data.synthetic && (
            <Text c="dimmed" mb="sm">
              {words.demo}
            </Text>
          )}
          <div className="cards">
            <NeedsYou overview={data} />
            <Safekeeping overview={data} />
            <ReportsCard overview={data} />
            <NetworksFound overview={data} />
          </div>
          <LatestNetworks />
          <Received overview={data} />
        </>
      )}
    </div>
  );
}
