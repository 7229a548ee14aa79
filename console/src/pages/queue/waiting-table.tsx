import type { Queues } from '@breakwater/sdk';
import { number } from '../../format.ts';
import { Due } from '../../parts/due.tsx';
import { useNow } from '../../parts/use-now.ts';
import { words } from '../../words.ts';

const { columns } = words.queue;

type Row = Queues['furtherLooks'] & { readonly name: string };

interface Props {
  readonly label: string;
  /** What the first column is. */
  readonly first: string;
  readonly rows: readonly Row[];
}

/** How much waits, how much of it is overdue, and when the next is due; with a bar to compare by. */
export function WaitingTable({ label, first, rows }: Props) {
  const now = useNow();
  const most = Math.max(1, ...rows.map(({ open }) => open));
  return (
    <div className="table-frame">
      <table className="table waiting-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{columns.open}</th>
            <th scope="col" className="figure wide-only">
              {columns.held}
            </th>
            <th scope="col" className="figure wide-only">
              {columns.danger}
            </th>
            <th scope="col" className="figure">
              {columns.overdue}
            </th>
            <th scope="col">{columns.due}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, open, held, dangerNow, overdue, soonestDue }) => (
            <tr key={name} data-none={open === 0 || undefined}>
              <th scope="row">{name}</th>
              <td>
                <span className="counted">
                  <span>{number(open)}</span>
                  <i aria-hidden style={{ width: `${(100 * open) / most}%` }} />
                </span>
              </td>
              <td className="figure wide-only">{number(held)}</td>
              <td className="figure wide-only">
                <span data-over={dangerNow > 0 || undefined}>{number(dangerNow)}</span>
              </td>
              <td className="figure">
                <span data-over={overdue > 0 || undefined}>{number(overdue)}</span>
              </td>
              <td>{soonestDue && <Due at={soonestDue} now={now} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
