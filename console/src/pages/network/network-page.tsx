import { Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { words } from '../../words.ts';
import { GraphPanel } from './graph-panel.tsx';
import { MemberDrawer } from './member-drawer.tsx';
import { MemberPanel } from './member-panel.tsx';
import { MembersPanel } from './members-panel.tsx';
import { NetworkFacts } from './network-facts.tsx';
import { NetworkHead } from './network-head.tsx';
import { networkQuery } from './queries.ts';
import { usePlace } from './use-place.ts';

/** One network: graph, table and evidence side by side. */
export function NetworkPage() {
  const { id, search } = usePlace();
  const { data: network, error, refetch } = useQuery(networkQuery(id));
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
  useTitle(network?.name ?? words.networks.title);
  if (!network) {
    return (
      <div className="page">
        <PageHead title={words.networks.title} />
        {error ? <ProblemNote error={error} onRetry={refetch} /> : <Skeleton h={480} />}
      </div>
    );
  }
  return (
    <div className="network">
      <NetworkHead network={network} />
      <div className="network-panes">
        <GraphPanel />
        <MembersPanel network={network} />
        <aside className="pane network-side" aria-label={words.network.facts}>
          {search.member && !narrow ? (
            <MemberPanel account={search.member} />
          ) : (
            <NetworkFacts network={network} />
          )}
        </aside>
      </div>
      {narrow && <MemberDrawer account={search.member} />}
    </div>
  );
}
