import type { Decision } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { OutcomeMark } from './outcome-mark.tsx';

const { columns, decisions, undone } = words.review;

export function DecisionsTable({ items }: { readonly items: readonly Decision[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={decisions}>
        <thead>
          <tr>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col" className="wide-only">
              {columns.policy}
            </th>
            <th scope="col" className="figure wide-only">
              {columns.severity}
            </th>
            <th scope="col">{columns.at}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row" className="id-cell">
                <Link data-row to="/review/decisions/$id" params={{ id: each.id }}>
                  {each.labels[0]?.subject.id ?? each.class}
                </Link>
                {each.labels.length > 1 && <small>+ {each.labels.length - 1}</small>}
              </th>
              <td>
                <OutcomeMark outcome={each.outcome} />
                {each.state === 'undone' && <small>{undone}</small>}
              </td>
              <td className="wide-only">{each.policy}</td>
              <td className="figure wide-only">{each.severity}</td>
              <td>
                <When at={each.decidedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
