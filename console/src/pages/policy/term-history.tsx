import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { written } from './item-fields.tsx';
import { termHistoryQuery } from './queries.ts';

const said = words.policyItem;

/** What a term was each time that it changed in what ran. */
export function TermHistory({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(termHistoryQuery(id));
  return (
    <div>
      <Title order={3}>{said.history}</Title>
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!data && !error && <RowsSkeleton rows={2} />}
      {data && (
        <ol className="story">
          {data.map(({ version, act, reason, setBy, setAt, term, proposalId }) => (
            <li key={`${version} ${setAt}`}>
              <b>{said.acts[act]}</b> <When at={setAt} /> {words.policy.by(setBy)}
              <small>
                {words.policy.version(version)}: {term ? written('tier', term.tier) : said.notThere}
                {reason && ` · ${reason}`}
                {proposalId && (
                  <>
                    {' · '}
                    <Link to="/changes/$id" params={{ id: proposalId }}>
                      {words.policy.change}
                    </Link>
                  </>
                )}
              </small>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
