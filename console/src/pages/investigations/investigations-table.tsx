import type { Investigation } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { StateBadge } from '../../parts/state-badge.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { Outcome } from './outcome.tsx';

const { columns } = words.investigations;

export function InvestigationsTable({ items }: { readonly items: readonly Investigation[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={words.investigations.title}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col" className="wide-only">
              {columns.by}
            </th>
            <th scope="col" className="wide-only">
              {columns.at}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link data-row to="/investigations/$id" params={{ id: each.id }}>
                  {each.name}
                </Link>
                <small>{words.investigations.seeds(each.seeds.length)}</small>
              </th>
              <td>
                <StateBadge state={each.state} />
              </td>
              <td>
                <Outcome of={each} />
              </td>
              <td className="wide-only">{each.createdBy}</td>
              <td className="wide-only">
                <When at={each.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
