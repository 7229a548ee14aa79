import { useQuery } from '@tanstack/react-query';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { triageQuery } from './queries.ts';
import { ReportsTabs } from './reports-tabs.tsx';
import { TriageForm } from './triage-form.tsx';
import { WebhookCard } from './webhook-card.tsx';

/** How reports are sorted, and where the platform hears of them. */
export function ReportsSettingsPage() {
  const { data, error, refetch } = useQuery(triageQuery);
  const seesWebhook = useMay('GET /v1/reports/webhook');
  return (
    <div className="page">
      <PageHead title={words.reports.title} />
      <ReportsTabs />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton />}
      <div className="stack">
        {seesWebhook && <WebhookCard />}
        {data && <TriageForm key={data.version} triage={data} />}
      </div>
    </div>
  );
}
