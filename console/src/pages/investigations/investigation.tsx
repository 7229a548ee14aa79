import { List, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BeginInvestigation } from '../../parts/begin-investigation.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { investigationQuery, underWay } from './queries.ts';
import { InvestigationResult } from './result.tsx';

/** One investigation: how far it is, and what came of it. */
export function InvestigationPage() {
  const { id } = useParams({ from: '/inside/investigations/$id' });
  const { data, error, refetch } = useQuery(investigationQuery(id));
  return (
    <div className="page narrow">
      <PageHead title={data?.name ?? words.investigations.title} actions={<BeginInvestigation />} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton h={180} />}
      {data && (
        <Stack gap="md">
          <Text c="dimmed" component="div" className="line">
            <StateBadge state={data.state} />
            <span>{words.investigations.started(data.createdBy)}</span>
            <When at={data.createdAt} />
          </Text>
          <Paper withBorder p="lg" aria-live="polite" aria-busy={underWay(data)}>
            <InvestigationResult of={data} />
          </Paper>
          {data.warnings.length > 0 && (
            <section>
              <Title order={2}>{words.investigations.warnings}</Title>
              <List>
                {data.warnings.map((warning) => (
                  <List.Item key={warning}>{warning}</List.Item>
                ))}
              </List>
            </section>
          )}
          <section>
            <Title order={2} mb={6}>
              {words.investigations.seedsTitle}
            </Title>
            <ul className="ids">
              {data.seeds.map((seed) => (
                <li key={seed}>{seed}</li>
              ))}
            </ul>
          </section>
        </Stack>
      )}
    </div>
  );
}
