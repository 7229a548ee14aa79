import type { ReportDetail } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { moment } from '../../format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { reportQuery } from './queries.ts';
import { ReportFacts } from './report-facts.tsx';
import { ReportState } from './report-state.tsx';

const said = words.report;

/** One report: what was said, what is known of it, what became of it. */
export function ReportPage() {
  const { id } = useParams({ from: '/inside/reports/$id' });
  const { data: report, error, refetch } = useQuery(reportQuery(id));
  const title = report ? `${words.reportClasses[report.class]}: ${report.target.id}` : said.title;
  return (
    <div className="page">
      <Link to="/reports" className="back">
        {said.back}
      </Link>
      <PageHead title={title} actions={report && <ReportState of={report} />} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!report && !error && <RowsSkeleton />}
      {report && (
        <div className="report">
          <div className="report-said">
            <section className="card">
              <Title order={2}>{said.words}</Title>
              {report.reason ? (
                <p className="quoted" lang={report.language || undefined}>
                  {report.reason}
                </p>
              ) : (
                <Text c="dimmed">{said.noWords}</Text>
              )}
              <details>
                <summary>{said.all}</summary>
                <pre className="raw">{pretty(report.content)}</pre>
              </details>
            </section>
            <History report={report} />
          </div>
          <ReportFacts report={report} />
        </div>
      )}
    </div>
  );
}

function History({ report }: { readonly report: ReportDetail }) {
  return (
    <section className="card">
      <Title order={2}>{said.history}</Title>
      <ol className="history">
        {report.history.map(({ act, to, at, by }) => (
          <li key={`${at} ${act}`}>
            <time dateTime={at}>{moment(at)}</time>
            <span>
              {act}: <b>{to}</b> {said.by} {by}
            </span>
          </li>
        ))}
        {report.acknowledgedAt && (
          <li>
            <time dateTime={report.acknowledgedAt}>{moment(report.acknowledgedAt)}</time>
            <span>{said.acknowledged}</span>
          </li>
        )}
      </ol>
    </section>
  );
}

function pretty(content: string): string {
  return JSON.stringify(JSON.parse(content), null, 2);
}
