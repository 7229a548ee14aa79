import type { PolicyChange, ShadowCounts } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { words } from '../../words.ts';
import { bySurface, type Column, type SurfaceCounts } from './by-surface.ts';

const said = words.shadow;

const columns = Object.keys(said.columns) as Column[];

interface Props {
  readonly report: ShadowCounts;
  /** The change that became this version, where it is known. */
  readonly change: PolicyChange | undefined;
}

/** What one version would have done: on which surfaces, and how many reviews a day that means. */
export function ShadowReport({ report, change }: Props) {
  const { version, mode, days, reviewsADay } = report;
  const rows = bySurface(report);
  const told = columns.filter((column) => rows.some((row) => row[column].size > 0));
  const sum = (field: 'withheld' | 'limited') => days.reduce((all, day) => all + day[field], 0);
  return (
    <section className="below" aria-label={said.version(version)}>
      <Title order={2}>
        {said.version(version)}
        {change && (
          <>
            {': '}
            <Link to="/changes/$id" params={{ id: change.id }}>
              {change.title}
            </Link>
          </>
        )}
      </Title>
      <p className="hint">{said.modes[mode]}</p>
      <dl className="figures">
        <Fact label={said.reviews}>{number(Math.round(10 * reviewsADay) / 10)}</Fact>
        <Fact label={said.withheld}>{number(sum('withheld'))}</Fact>
        <Fact label={said.limited}>{number(sum('limited'))}</Fact>
      </dl>
      {rows.length === 0 && <p className="hint">{said.same}</p>}
      {rows.length > 0 && (
        <>
          <div className="table-frame">
            <table className="table" aria-label={said.version(version)}>
              <thead>
                <tr>
                  <th scope="col">{words.wouldSee.columns.surface}</th>
                  {told.map((column) => (
                    <th scope="col" key={column}>
                      {said.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.surface}>
                    <th scope="row">{words.surfaceNames[row.surface as 'search']}</th>
                    {told.map((column) => (
                      <td key={column}>{timesOf(row[column])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="hint">{said.answers}</p>
        </>
      )}
    </section>
  );
}

const timesOf = (kinds: SurfaceCounts[Column]) =>
  [...kinds]
    .map(([kind, many]) => {
      const [one, more] = said.kinds[kind] ?? [kind, kind];
      return `${number(many)} ${many === 1 ? one : more}`;
    })
    .join(', ');
