import { number } from '../../format.ts';
import { words } from '../../words.ts';
import type { Day } from './days-shown.ts';

const said = words.overview;

/** The chart's figures, the newest first. */
export function DayTable({ days }: { readonly days: readonly Day[] }) {
  return (
    <table className="table" aria-label={said.byDay}>
      <thead>
        <tr>
          <th scope="col">{said.day}</th>
          <th scope="col" className="figure">
            {said.accepted}
          </th>
          <th scope="col" className="figure">
            {said.rejectedLines}
          </th>
          <th scope="col" className="figure">
            {said.duplicates}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, accepted, rejected, duplicates }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td className="figure">{number(accepted)}</td>
            <td className="figure">{number(rejected)}</td>
            <td className="figure">{number(duplicates)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
