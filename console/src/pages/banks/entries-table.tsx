import type { BankEntry } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { Distance } from './distance.tsx';
import { Standing } from './standing.tsx';

const { columns } = words.bank;

interface Props {
  readonly bank: string;
  readonly items: readonly BankEntry[];
  readonly chosen: number | undefined;
  /** Bits up to which an entry matches; given where entries are those like a hash. */
  readonly within?: number | undefined;
}

/** Entries of a bank; what they are of is never shown. */
export function EntriesTable({ bank, items, chosen, within }: Props) {
  return (
    <div className="table-frame">
      <table className="table entries-table" aria-label={words.bank.entries}>
        <thead>
          <tr>
            <th scope="col">{columns.entry}</th>
            <th scope="col">{columns.fingerprints}</th>
            {within !== undefined && <th scope="col">{columns.distance}</th>}
            <th scope="col" className="wide-only">
              {columns.standing}
            </th>
            <th scope="col" className="wide-only">
              {columns.changed}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id} data-chosen={each.id === chosen || undefined}>
              <th scope="row">
                <Link
                  data-row
                  to="/banks/$name"
                  params={{ name: bank }}
                  search={(search) => ({ hash: search.hash, entry: each.id })}
                  resetScroll={false}
                  aria-current={each.id === chosen ? 'true' : undefined}
                >
                  {each.id}
                </Link>
              </th>
              <td>
                <code className="hash">{shortly(each.fingerprints)}</code>
                {each.note && <small>{each.note}</small>}
              </td>
              {within !== undefined && (
                <td>
                  <Distance bits={each.distance} within={within} />
                </td>
              )}
              <td className="wide-only">
                <Standing entry={each} />
              </td>
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

/** The kinds of fingerprints, and the beginning of the first that is a hash. */
function shortly(fingerprints: BankEntry['fingerprints']): string {
  const [first, ...others] = fingerprints;
  if (!first) return '';
  const begin = first.type === 'vpdq' ? '' : ` ${first.value.slice(0, 16)}…`;
  return [`${first.type}${begin}`, ...others.map(({ type }) => type)].join(', ');
}
