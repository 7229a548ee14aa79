import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { words } from '../../words.ts';
import type { NetworkSearch } from './search.ts';
import { usePlace } from './use-place.ts';

const said = words.members.columns;
type Sort = NonNullable<NetworkSearch['sort']>;

/** Ranks begin at one; scores and followers with the largest. */
const first = { rank: 'asc', score: 'desc', followers: 'desc' } as const;
const other = { asc: 'desc', desc: 'asc' } as const;

export function MembersTableHead() {
  const { search, go } = usePlace();
  const sort = search.sort ?? 'rank';
  const order = search.order ?? first[sort];
  const by = (column: Sort) => {
    const next = column === sort ? other[order] : first[column];
    go({
      sort: column === 'rank' && next === 'asc' ? undefined : column,
      order: next === first[column] ? undefined : next,
    });
  };
  const heading = (column: Sort, className: string) => (
    <th
      scope="col"
      className={className}
      aria-sort={column === sort ? (order === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" className="sort" onClick={() => by(column)}>
        {said[column]}
        {column === sort &&
          (order === 'asc' ? (
            <IconArrowUp size={13} aria-hidden />
          ) : (
            <IconArrowDown size={13} aria-hidden />
          ))}
      </button>
    </th>
  );
  return (
    <thead>
      <tr>
        {heading('rank', 'figure column-rank')}
        <th scope="col">{said.account}</th>
        <th scope="col" className="column-role">
          {said.role}
        </th>
        {heading('score', 'figure column-score')}
        {heading('followers', 'figure column-followers')}
      </tr>
    </thead>
  );
}
