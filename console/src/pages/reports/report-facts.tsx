import type { ReportDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { moment } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

const said = words.report;
const { columns } = words.reports;

export function ReportFacts({ report }: { readonly report: ReportDetail }) {
  return (
    <section className="card">
      <Title order={2}>{said.facts}</Title>
      <dl className="facts-list">
        <Fact label={columns.about}>
          {report.target.kind} {report.target.id}
        </Fact>
        <Fact label={columns.reporter}>{words.reporters[report.reporterType]}</Fact>
        {report.reporterAccount && <Fact label={said.account}>{report.reporterAccount}</Fact>}
        <Fact label={columns.channel}>
          {words.channels[report.channel]}
          {report.language && ` · ${report.language}`}
        </Fact>
        {report.clientVersion && <Fact label={said.version}>{report.clientVersion}</Fact>}
        <Fact label={said.severity}>{report.severity}</Fact>
        {report.dangerNow && (
          <Fact label={words.reports.danger}>
            <span className="danger-now">{words.reports.danger}</span>
          </Fact>
        )}
        <Fact label={columns.received}>
          <When at={report.receivedAt} />
        </Fact>
        {report.dueAt && <Fact label={said.dueAt}>{moment(report.dueAt)}</Fact>}
        <Fact label={said.acknowledged}>
          {report.acknowledgedAt ? <When at={report.acknowledgedAt} /> : said.notYet}
        </Fact>
        {report.outcome && <Fact label={said.outcome}>{words.outcomes[report.outcome]}</Fact>}
        {report.decidedAt && (
          <Fact label={said.decided}>
            <When at={report.decidedAt} />
          </Fact>
        )}
        {report.mergedInto && (
          <Fact label={said.merged}>
            <Link to="/reports/$id" params={{ id: report.mergedInto }}>
              {report.mergedInto}
            </Link>
          </Fact>
        )}
        <Fact label={said.digest}>
          <code className="hash">{report.evidenceDigest}</code>
        </Fact>
      </dl>
      {report.work && (
        <Link to="/reports" search={{ work: report.work }}>
          {said.work}
        </Link>
      )}
      <small className="hint">{said.read}</small>
    </section>
  );
}
