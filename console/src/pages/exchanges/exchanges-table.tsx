import type { Exchange } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { ExchangeState } from './exchange-state.tsx';

const said = words.exchanges;

export function ExchangesTable({ items }: { readonly items: readonly Exchange[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={said.title}>
        <thead>
          <tr>
            <th scope="col">{said.columns.name}</th>
            <th scope="col">{said.columns.state}</th>
            <th scope="col" className="figure">
              {said.columns.setAside}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.last}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.upToDate}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.bank}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.name}>
              <th scope="row">
                <Link data-row to="/exchanges/$name" params={{ name: each.name }}>
                  {each.name}
                </Link>
                <small>{each.title}</small>
              </th>
              <td>
                <ExchangeState exchange={each} />
              </td>
              <td className="figure">{number(each.setAside)}</td>
              <td className="wide-only">
                {each.last ? <When at={each.last.endedAt} /> : said.never}
                {each.last && <small>{said.fetched(each.last.fetched)}</small>}
              </td>
              <td className="wide-only">
                {each.upToDateAt ? <When at={each.upToDateAt} /> : said.never}
              </td>
              <td className="wide-only">
                {each.bank && (
                  <Link to="/banks/$name" params={{ name: each.bank }}>
                    {each.bank}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
