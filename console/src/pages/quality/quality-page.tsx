import { SegmentedControl, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ButtonLink } from '../../parts/button-link.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { AgreementCard } from './agreement-card.tsx';
import { GoldenCard } from './golden-card.tsx';
import { GoldenItems } from './golden-items.tsx';
import { type QualityGroup, qualityQuery } from './queries.ts';
import { RatesTable } from './rates-table.tsx';
import { TrainingSet } from './training-set.tsx';

const said = words.quality;

/** How right decisions are, each figure with its interval. */
export function QualityPage() {
  const { by = 'policy' } = useSearch({ from: '/inside/quality' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(qualityQuery(by));
  return (
    <div className="page">
      <PageHead
        title={said.title}
        actions={
          <ButtonLink to="/quality/settings" variant="default">
            {words.reviewSettings.title}
          </ButtonLink>
        }
      />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton />}
      {data && (
        <div className="stack">
          <section className="card">
            <div className="card-head">
              <Title order={2}>{said.missed}</Title>
              <SegmentedControl
                size="xs"
                aria-label={said.by}
                value={by}
                onChange={(value) =>
                  navigate({ to: '/quality', search: { by: value as QualityGroup }, replace: true })
                }
                data={(['policy', 'reviewer', 'language'] as const).map((value) => ({
                  value,
                  label: said.groups[value],
                }))}
              />
            </div>
            <Text size="xs" c="dimmed">
              {said.missedHint}
            </Text>
            <RatesTable quality={data} by={by} />
          </section>
          <div className="two">
            <AgreementCard agreement={data.agreement} />
            <GoldenCard golden={data.golden} />
          </div>
          <GoldenItems />
          <TrainingSet />
        </div>
      )}
    </div>
  );
}
