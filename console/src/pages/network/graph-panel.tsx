import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import { graphQuery } from './queries.ts';
import { usePlace } from './use-place.ts';

const Graph = lazy(() => import('./graph/graph.tsx'));
const said = words.graph;

/** The network drawn; the part that is drawn is in the address. */
export function GraphPanel() {
  const { id, search, go } = usePlace();
  const { data, error, refetch } = useQuery(graphQuery(id, search));
  const around = data?.nodes.find(({ account }) => account === search.around);
  return (
    <section className="pane graph-pane">
      <div className="graph-bar">
        {data && <span role="status">{said.drawn(data.nodes.length, data.total)}</span>}
        {search.around && <span>{said.around(around?.handle ?? search.around)}</span>}
        {search.around && (
          <Button size="compact-xs" variant="default" onClick={() => go({ around: undefined })}>
            {said.whole}
          </Button>
        )}
        {data?.truncated && !search.all && !search.around && (
          <Button size="compact-xs" variant="default" onClick={() => go({ all: true })}>
            {said.all}
          </Button>
        )}
        {search.all && (
          <Button size="compact-xs" variant="default" onClick={() => go({ all: undefined })}>
            {said.fewer}
          </Button>
        )}
      </div>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton className="graph-skeleton" />}
      {data && (
        <Suspense fallback={<Skeleton className="graph-skeleton" />}>
          <Graph
            graph={data}
            chosen={search.member}
            role={search.role}
            atRisk={search.atRisk}
            onChoose={(member) => go({ member })}
          />
        </Suspense>
      )}
    </section>
  );
}
