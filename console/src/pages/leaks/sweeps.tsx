import type { Sweep } from '@breakwater/sdk';
import { Progress, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { number, percent } from '../../format.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { sweepsQuery } from './queries.ts';

const said = words.sweeps;

/** How far the past was looked at anew. */
export function Sweeps() {
  const { data, error, refetch } = useQuery(sweepsQuery);
  return (
    <section className="below" aria-label={said.title}>
      <div>
        <Title order={2}>{said.title}</Title>
        <Text className="hint">{said.hint}</Text>
      </div>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={2} />}
      {data?.length === 0 && <p className="hint">{said.none}</p>}
      {data && data.length > 0 && (
        <div className="table-frame">
          <table className="table" aria-label={said.title}>
            <thead>
              <tr>
                <th scope="col">{said.columns.what}</th>
                <th scope="col">{said.columns.progress}</th>
                <th scope="col" className="figure">
                  {said.columns.found}
                </th>
                <th scope="col" className="wide-only">
                  {said.columns.began}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((sweep) => (
                <tr key={sweep.id}>
                  <th scope="row">
                    <Because of={sweep} />
                  </th>
                  <td>
                    <How of={sweep} />
                  </td>
                  <td className="figure">{number(sweep.found)}</td>
                  <td className="wide-only">
                    <When at={sweep.createdAt} />
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

function Because({ of: { kind, target, name } }: { readonly of: Sweep }) {
  if (kind === 'policy') return said.policy(target);
  if (name === null) return `${said[kind]}, ${said.gone}`;
  return (
    <>
      <Link to="/networks/$id" params={{ id: target }}>
        {name}
      </Link>
      <small>{said[kind]}</small>
    </>
  );
}

const tones = {
  waiting: 'queued',
  running: 'running',
  done: 'done',
  overtaken: undefined,
} as const;

function How({ of: { state, done, total } }: { readonly of: Sweep }) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <span className="line">
      <span className="state" data-state={tones[state]}>
        {said.states[state]}
      </span>
      {state === 'running' && (
        <span className="progress">
          <Progress value={100 * share} aria-label={said.columns.progress} />
          {percent(share)}
        </span>
      )}
    </span>
  );
}
