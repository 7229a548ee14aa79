import type { PolicyChange } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { moment } from '../../format.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { ChangeState } from './change-state.tsx';

const said = words.changes;

export function ChangesTable({ items }: { readonly items: readonly PolicyChange[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={said.title}>
        <thead>
          <tr>
            <th scope="col">{said.columns.title}</th>
            <th scope="col">{said.columns.state}</th>
            <th scope="col" className="wide-only">
              {said.columns.next}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.author}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.changed}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link data-row to="/changes/$id" params={{ id: each.id }}>
                  {each.title}
                </Link>
                <small>
                  {said.items(each.edits)} · {each.source}
                </small>
              </th>
              <td>
                <ChangeState state={each.state} />
              </td>
              <td className="wide-only">{nextOf(each)}</td>
              <td className="wide-only">{each.contributors.join(', ')}</td>
              <td className="wide-only">
                <When at={each.changedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What has to happen before it goes on. */
function nextOf({ state, baseMoved, shadowUntil }: PolicyChange): string {
  if (baseMoved) return said.next.moved;
  if (state === 'draft' || state === 'shadow') return said.next[state];
  if (state === 'approved' && shadowUntil) return `${said.next.until} ${moment(shadowUntil)}`;
  return '';
}
