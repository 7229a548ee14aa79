import type { ShadowCounts, Surface } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { number } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { words } from '../../words.ts';

const said = words.shadow;

/** What one version would have done: on which surfaces, and how many reviews a day that means. */
export function ShadowReport({ report }: { readonly report: ShadowCounts }) {
  const { version, mode, counts, days, reviewsADay } = report;
  const different = counts.filter(({ decision, running }) =>
    mode === 'beside' ? decision !== running : decision !== 'allow',
  );
  const sum = (field: 'withheld' | 'limited') => days.reduce((all, day) => all + day[field], 0);
  return (
    <section className="below" aria-label={said.version(version)}>
      <Title order={2}>{said.version(version)}</Title>
      <p className="hint">{said.modes[mode]}</p>
      <dl className="figures">
        <Fact label={said.reviews}>{number(Math.round(10 * reviewsADay) / 10)}</Fact>
        <Fact label={said.withheld}>{number(sum('withheld'))}</Fact>
        <Fact label={said.limited}>{number(sum('limited'))}</Fact>
      </dl>
      {different.length === 0 && <p className="hint">{said.same}</p>}
      {different.length > 0 && (
        <div className="table-frame">
          <table className="table" aria-label={said.version(version)}>
            <thead>
              <tr>
                <th scope="col">{words.wouldSee.columns.surface}</th>
                <th scope="col">{said.columns.kind}</th>
                <th scope="col">{said.columns.decision}</th>
                <th scope="col" className="figure">
                  {said.columns.times}
                </th>
              </tr>
            </thead>
            <tbody>
              {different.map(({ surface, kind, decision, running, times }) => (
                <tr key={`${surface} ${kind} ${decision} ${running}`}>
                  <th scope="row">{words.surfaceNames[surface as Surface] ?? surface}</th>
                  <td>{said.kinds[kind] ?? kind}</td>
                  <td>
                    {mode === 'beside' && `${said.decisions[running] ?? running} → `}
                    {said.decisions[decision] ?? decision}
                  </td>
                  <td className="figure">{number(times)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
