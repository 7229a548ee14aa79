import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { percent } from '../../format.ts';
import { words } from '../../words.ts';
import { frequentQuery } from './queries.ts';

const said = words.policy;

/** Terms that flag much of what is ordinary: named to whoever owns the policy. */
export function TooMuch() {
  const { data } = useQuery(frequentQuery);
  const terms = (data ?? []).filter(({ tooMuch }) => tooMuch);
  if (terms.length === 0) return null;
  return (
    <div className="waits too-much" role="status">
      {said.tooMuch(terms.length)}
      <ul>
        {terms.map(({ termId, hits, texts }) => (
          <li key={termId}>
            <Link to="/policy" search={{ item: termId }}>
              {termId}
            </Link>{' '}
            {said.ofTexts(percent(hits / texts))}
          </li>
        ))}
      </ul>
    </div>
  );
}
