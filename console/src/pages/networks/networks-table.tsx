import type { Network } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

const { columns } = words.networks;

export function NetworksTable({ items }: { readonly items: readonly Network[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={words.networks.title}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="figure">
              {columns.members}
            </th>
            <th scope="col" className="figure">
              {columns.atRisk}
            </th>
            <th scope="col" className="figure wide-only">
              {columns.followers}
            </th>
            <th scope="col" className="wide-only">
              {columns.found}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link data-row to="/networks/$id" params={{ id: each.id }}>
                  {each.name}
                </Link>
              </th>
              <td>
                <StateBadge state={each.state} />
              </td>
              <td className="figure">{number(each.members)}</td>
              <td className="figure">{number(each.atRisk)}</td>
              <td className="figure wide-only">{number(each.uniqueFollowers)}</td>
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
