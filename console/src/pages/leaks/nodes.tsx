import type { DecisionStatus } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bytes, number } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { statusQuery } from './queries.ts';

const said = words.nodes;

const tones = { current: 'done', behind: 'queued', silent: 'queued' } as const;

/** Every node that decides, and whether it knows the present. */
export function Nodes() {
  const { data, error, refetch } = useQuery(statusQuery);
  return (
    <section className="below" aria-label={said.title}>
      <Title order={2}>{said.title}</Title>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={2} />}
      {data && <RuleFailures of={data.nodes} />}
      {data && (
        <div className="table-frame">
          <table className="table" aria-label={said.title}>
            <thead>
              <tr>
                <th scope="col">{said.columns.node}</th>
                <th scope="col">{said.columns.state}</th>
                <th scope="col">{said.columns.policy}</th>
                <th scope="col" className="figure wide-only">
                  {said.columns.accounts}
                </th>
                <th scope="col" className="figure wide-only">
                  {said.columns.memory}
                </th>
                <th scope="col" className="figure wide-only">
                  {said.columns.lag}
                </th>
                <th scope="col" className="wide-only">
                  {said.columns.seen}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.nodes.map((node) => (
                <tr key={node.id}>
                  <th scope="row">
                    {node.host}
                    <small>{said.process(node.process)}</small>
                  </th>
                  <td>
                    <span className="state" data-state={tones[node.state]}>
                      {said.states[node.state]}
                    </span>
                  </td>
                  <td>{said.version(node.policyVersion)}</td>
                  <td className="figure wide-only">{number(node.accounts)}</td>
                  <td className="figure wide-only">{bytes(node.bytes)}</td>
                  <td className="figure wide-only">{said.milliseconds(node.lagMilliseconds)}</td>
                  <td className="wide-only">
                    <When at={node.seenAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** A rule that fails decides nothing, and nobody would know: it is told here. */
function RuleFailures({ of }: { readonly of: DecisionStatus['nodes'] }) {
  const failures = of.flatMap(({ host, ruleFailures }) =>
    ruleFailures.map((failure) => ({ host, ...failure })),
  );
  if (failures.length === 0) return null;
  return (
    <div className="waits" role="status">
      {said.failures(new Set(failures.map(({ ruleId }) => ruleId)).size)}
      <ul>
        {failures.map(({ host, ruleId, times, reason }) => (
          <li key={`${host} ${ruleId}`}>
            <Link to="/policy" search={{ part: 'rules', item: ruleId }}>
              {ruleId}
            </Link>{' '}
            {said.on(host)}: {said.failure(times, reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
