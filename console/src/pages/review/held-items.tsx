import type { ReviewItem } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { Due } from '../../parts/due.tsx';
import { useNow } from '../../parts/use-now.ts';
import { words } from '../../words.ts';
import { className } from './class-name.ts';

/** Items that somebody holds, a line each. */
export function HeldItems({ items }: { readonly items: readonly ReviewItem[] }) {
  const now = useNow();
  return (
    <ul className="lines">
      {items.map((each) => (
        <li key={each.id}>
          <Link data-row to="/review/$id" params={{ id: each.id }}>
            {className(each.class)}: {each.subject.id}
          </Link>
          <span>{words.item.reports(each.reports)}</span>
          <Due at={each.dueAt} now={now} />
        </li>
      ))}
    </ul>
  );
}
