import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { words } from '../../words.ts';

const { columns } = words.lookUp;

export interface FoundRow {
  readonly bank: string;
  readonly entry: number;
  readonly type: string;
  readonly distance: ReactNode;
  readonly standing: ReactNode;
}

/** Entries that match, each with how near it is. */
export function FoundTable({ label, rows }: { label: string; rows: readonly FoundRow[] }) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{columns.bank}</th>
            <th scope="col">{columns.entry}</th>
            <th scope="col" className="wide-only">
              {columns.type}
            </th>
            <th scope="col">{columns.distance}</th>
            <th scope="col" className="wide-only">
              {columns.standing}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bank, entry, type, distance, standing }) => (
            <tr key={`${bank} ${entry} ${type}`}>
              <td>{bank}</td>
              <th scope="row">
                <Link
                  data-row
                  className="unbroken"
                  to="/banks/$name"
                  params={{ name: bank }}
                  search={{ entry }}
                >
                  {words.entry.title(entry)}
                </Link>
              </th>
              <td className="wide-only">{type}</td>
              <td>{distance}</td>
              <td className="wide-only">{standing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
