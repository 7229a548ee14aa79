import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
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
                    <small>{number(node.process)}</small>
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
