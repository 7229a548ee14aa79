import type { Brake } from '@breakwater/sdk';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { whatOf } from './what-of.ts';

const said = words.brakes;

/** Brakes that hold no more. */
export function BrakesTable({ items }: { readonly items: readonly Brake[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={said.before}>
        <thead>
          <tr>
            <th scope="col">{said.columns.what}</th>
            <th scope="col">{said.columns.ended}</th>
            <th scope="col" className="wide-only">
              {said.columns.pulled}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.renewed}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((brake) => (
            <tr key={brake.id}>
              <th scope="row">
                {whatOf(brake)}
                <small>{brake.reason}</small>
              </th>
              <td>
                {said.states[brake.state]}
                <small>
                  {brake.releasedBy && `${words.policy.by(brake.releasedBy)} `}
                  <When at={brake.releasedAt ?? brake.expiresAt} />
                </small>
              </td>
              <td className="wide-only">
                {words.policy.by(brake.pulledBy)} <When at={brake.pulledAt} />
              </td>
              <td className="wide-only">{brake.renewedBy && words.policy.by(brake.renewedBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
