import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { ItemChanges } from '../policy/item-changes.tsx';
import { TryText } from '../policy/try-text.tsx';
import { ChangeActions } from './change-actions.tsx';
import { ChangeEffect } from './change-effect.tsx';
import { ChangeFacts } from './change-facts.tsx';
import { ChangeStory } from './change-story.tsx';
import { changeQuery } from './queries.ts';

const said = words.changePage;

/** One change of the policy: what it would do, what it waits for, and who did what with it. */
export function ChangePage() {
  const { id } = useParams({ from: '/inside/changes/$id' });
  const { data: change, error, refetch } = useQuery(changeQuery(id));
  const terms = (change?.changes ?? []).flatMap(({ section, id: term, after }) =>
    section === 'terms' && after ? [{ id: term, term: String(after.term) }] : [],
  );
  return (
    <div className="page">
      <Link to="/changes" className="back">
        {said.all}
      </Link>
      <PageHead
        title={change?.title ?? words.loading}
        actions={change && <ChangeActions change={change} />}
      />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!change && !error && <RowsSkeleton />}
      {change && (
        <>
          <ChangeFacts change={change} />
          <div className="change">
            <div className="change-main">
              <section aria-label={said.what} className="bank-entries">
                <Title order={2}>{said.what}</Title>
                {change.changes.length === 0 && <p className="hint">{said.nothing}</p>}
                <ItemChanges changes={change.changes} />
              </section>
              {terms.length > 0 && (
                <TryText proposal={id} version={change.revision} terms={terms} />
              )}
            </div>
            <div className="change-side">
              <ChangeEffect change={change} />
              <ChangeStory change={change} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
