import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../parts/button-link.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { AppealsTable } from './appeals-table.tsx';
import { DecisionsTable } from './decisions-table.tsx';
import { HeldItems } from './held-items.tsx';
import { appealsQuery, decisionsQuery, ownItemsQuery } from './queries.ts';

const said = words.review;

/** What somebody looks at now, what they decided, and who appealed. */
export function ReviewPage() {
  const mayDecide = useMay('GET /v1/review/items');
  const seesAppeals = useMay('GET /v1/review/appeals');
  return (
    <div className="page">
      <PageHead title={said.title} />
      <div className="stack">
        {mayDecide && <Held />}
        {seesAppeals && <Appeals />}
        {mayDecide && <Own />}
      </div>
    </div>
  );
}

function Held() {
  const { data, error, refetch } = useQuery(ownItemsQuery);
  if (error) return <ProblemNote error={error} onRetry={refetch} />;
  if (!data) return <RowsSkeleton rows={2} />;
  if (data.held.length === 0) {
    return (
      <Empty
        title={said.noneHeld}
        detail={said.noneHeldDetail}
        action={<ButtonLink to="/queue">{said.toQueue}</ButtonLink>}
      />
    );
  }
  return (
    <section className="card">
      <Title order={2}>{said.held}</Title>
      <HeldItems items={data.held} />
    </section>
  );
}

function Own() {
  const list = useInfiniteQuery(decisionsQuery);
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className="part">
      <Title order={2}>{said.decisions}</Title>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {items?.length === 0 && <Text c="dimmed">{said.noDecisions}</Text>}
      {items && items.length > 0 && <DecisionsTable items={items} />}
      {list.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function Appeals() {
  const { data, error, refetch } = useQuery(appealsQuery);
  return (
    <section className="part">
      <Title order={2}>{said.appeals}</Title>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {data?.length === 0 && <Text c="dimmed">{said.noAppeals}</Text>}
      {data && data.length > 0 && <AppealsTable items={data} />}
    </section>
  );
}
