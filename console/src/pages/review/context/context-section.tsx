import type { ItemContext, ReviewItem } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../../parts/rows-skeleton.tsx';
import { queryClient } from '../../../query-client.ts';
import { words } from '../../../words.ts';
import { contextQuery, itemQuery } from '../queries.ts';
import { AppealText, Earlier, Networks, Notes } from './other-sections.tsx';
import { Reported } from './reported.tsx';
import { Rules } from './rules.tsx';
import { SubjectFacts } from './subject-facts.tsx';

const said = words.item;

interface Props {
  readonly item: ReviewItem;
  readonly section: ItemContext['section'];
}

/** A part of the context. It counts as read when it came; then what is missing is asked anew. */
export function ContextSection({ item: { id }, section }: Props) {
  const { data, error, refetch, dataUpdatedAt } = useQuery(contextQuery(id, section));
  useEffect(() => {
    if (dataUpdatedAt) queryClient.invalidateQueries({ queryKey: itemQuery(id).queryKey });
  }, [id, dataUpdatedAt]);
  return (
    <section className="card" id={`part-${section}`}>
      <Title order={2}>{said.sections[section]}</Title>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={2} />}
      {data?.missing && (
        <Text>
          {said.notTogether}: {data.missing}
        </Text>
      )}
      {data && <Content context={data} />}
    </section>
  );
}

function Content({ context }: { readonly context: ItemContext }) {
  const { subject, reports, network, decisions, policy, appeal, notes } = context;
  if (subject) return <SubjectFacts subject={subject} />;
  if (reports) return <Reported reports={reports} />;
  if (network) return <Networks network={network} />;
  if (decisions) return <Earlier decisions={decisions} />;
  if (policy) return <Rules policy={policy} />;
  if (appeal) return <AppealText appeal={appeal} />;
  if (notes) return <Notes notes={notes} />;
  return null;
}
