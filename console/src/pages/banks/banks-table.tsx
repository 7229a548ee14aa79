import type { Bank } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

const said = words.banks;

export function BanksTable({ items }: { readonly items: readonly Bank[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={said.title}>
        <thead>
          <tr>
            <th scope="col">{said.columns.name}</th>
            <th scope="col" className="figure">
              {said.columns.entries}
            </th>
            <th scope="col">{said.columns.share}</th>
            <th scope="col" className="wide-only">
              {said.columns.distance}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.onward}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.changed}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.name}>
              <th scope="row">
                <Link data-row to="/banks/$name" params={{ name: each.name }}>
                  {each.name}
                </Link>
                {each.source && <small>{each.source}</small>}
              </th>
              <td className="figure">{said.counted(each.entries)}</td>
              <td>{said.share(each.enabledShare)}</td>
              <td className="wide-only">{said.bits(each.distance)}</td>
              <td className="wide-only">{said.onward(each.sharedOnward)}</td>
              <td className="wide-only">
                <When at={each.updatedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
