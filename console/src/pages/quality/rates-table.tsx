import type { Quality } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { number } from '../../format.ts';
import { Interval, told } from '../../parts/interval.tsx';
import { words } from '../../words.ts';
import type { QualityGroup } from './queries.ts';

const said = words.quality;

interface Props {
  readonly quality: Quality;
  readonly by: QualityGroup;
}

/** What is let pass and what further looks changed, by group, in order of their names. */
export function RatesTable({ quality, by }: Props) {
  if (quality.all.decisions === 0) return <Text c="dimmed">{said.none}</Text>;
  const rows = [{ group: said.all, ...quality.all }, ...quality.groups];
  return (
    <div className="table-frame">
      <table className="table rates" aria-label={said.missed}>
        <thead>
          <tr>
            <th scope="col">{said.groups[by]}</th>
            <th scope="col">{said.rate}</th>
            <th scope="col" className="wide-only">
              {said.changed}
            </th>
            <th scope="col" className="figure wide-only">
              {said.looks}
            </th>
            <th scope="col" className="figure">
              {said.decisions}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, falseNegatives, changed, decisions }, place) => {
            const { rate, interval, few } = falseNegatives;
            const missed = told(rate, interval, said.unknown);
            const moved = told(changed.share, changed.interval, said.unknown);
            return (
              <tr key={place === 0 ? '' : group} data-all={place === 0 || undefined}>
                <th scope="row">{group || '–'}</th>
                <td>
                  <Interval at={rate} interval={interval} label={missed} />
                  <small>
                    {missed}
                    {few && rate !== null && `, ${said.few}`}
                  </small>
                </td>
                <td className="wide-only">
                  <Interval at={changed.share} interval={changed.interval} label={moved} />
                  <small>{moved}</small>
                </td>
                <td className="figure wide-only">{number(changed.looks)}</td>
                <td className="figure">{number(decisions)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
