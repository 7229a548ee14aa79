import { number } from '../../format.ts';
import { words } from '../../words.ts';

const said = words.team;

/** How many items of each severity, as bars in a table. */
export function BySeverity({ counts }: { readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <table className="severities" aria-label={said.bySeverity}>
      <tbody>
        {counts.map((count, severity) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the severity
          <tr key={severity}>
            <th scope="row">
              {said.severity} {severity}
            </th>
            <td>
              <i aria-hidden style={{ width: `${(100 * count) / most}%` }} />
            </td>
            <td className="figure">{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
