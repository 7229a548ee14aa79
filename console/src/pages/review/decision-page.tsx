import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { moment } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { className } from './class-name.ts';
import { DecisionActs } from './decision-acts.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { decisionQuery } from './queries.ts';

const said = words.decision;
const { columns } = words.review;

/** One decision: its labels, its reason, what those concerned are told, and how to take it back. */
export function DecisionPage() {
  const { id } = useParams({ from: '/inside/review/decisions/$id' });
  const { data: decision, error, refetch } = useQuery(decisionQuery(id));
  return (
    <div className="page narrow">
      <Link to="/review" className="back">
        {words.item.back}
      </Link>
      <PageHead title={said.page} actions={decision && <DecisionActs decision={decision} />} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!decision && !error && <RowsSkeleton />}
      {decision && (
        <div className="stack">
          <section className="card">
            <div className="item-facts">
              <OutcomeMark outcome={decision.outcome} />
              <span>{className(decision.class)}</span>
              <span>{said.by(decision.decidedBy)}</span>
              <span>{moment(decision.decidedAt)}</span>
            </div>
            <p className="quoted">{decision.reason}</p>
            {decision.undone && (
              <Text>
                <b>{words.review.undone}</b> {said.by(decision.undone.by)},{' '}
                {moment(decision.undone.at)}: {decision.undone.reason}
              </Text>
            )}
          </section>
          <section className="card">
            <Title order={2}>{said.labels}</Title>
            <ul className="earlier">
              {decision.labels.map(({ subject, outcome, policy, severity }) => (
                <li key={`${subject.kind} ${subject.id}`}>
                  <dl className="facts-list">
                    <Fact label={subject.kind}>{subject.id}</Fact>
                    <Fact label={columns.outcome}>{words.outcomes[outcome]}</Fact>
                    <Fact label={columns.policy}>{policy}</Fact>
                    <Fact label={columns.severity}>{severity}</Fact>
                  </dl>
                </li>
              ))}
            </ul>
          </section>
          <section className="card">
            <Title order={2}>{said.told}</Title>
            <p className="quoted" lang={decision.told.language}>
              {decision.told.text}
            </p>
          </section>
        </div>
      )}
    </div>
  );
}
