import type { Appeal } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { Due } from '../../parts/due.tsx';
import { useNow } from '../../parts/use-now.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

const { columns, appeals } = words.review;

export function AppealsTable({ items }: { readonly items: readonly Appeal[] }) {
  const now = useNow();
  return (
    <div className="table-frame">
      <table className="table" aria-label={appeals}>
        <thead>
          <tr>
            <th scope="col">{columns.appellant}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{words.queue.columns.due}</th>
            <th scope="col" className="wide-only">
              {columns.filed}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link data-row to="/review/decisions/$id" params={{ id: each.decision }}>
                  {words.item.appellants[each.appellant]}
                </Link>
                {each.told && <small className="clip">{each.told.text}</small>}
              </th>
              <td>{words.appealStates[each.outcome ?? each.state]}</td>
              <td>{each.state === 'open' && <Due at={each.dueAt} now={now} />}</td>
              <td className="wide-only">
                <When at={each.filedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
