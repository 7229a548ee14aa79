import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { ChangesTable } from './changes-table.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { type ChangeState, changesQuery } from './queries.ts';

const said = words.changes;

const states = Object.keys(said.states) as ChangeState[];

/** Changes of the policy: what waits for whom, and what became of the others. */
export function ChangesPage() {
  const { state } = useSearch({ from: '/inside/changes' });
  const navigate = useNavigate();
  const list = useInfiniteQuery(changesQuery(state));
  const mayPropose = useMay('POST /v1/policy/proposals');
  const [making, setMaking] = useState(false);
  const items = list.data?.pages.flatMap((page) => page.items);
  const propose = mayPropose && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {words.policy.propose}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={said.title} actions={propose} />
      <p className="hint page-hint">{said.hint}</p>
      <fieldset className="role-filter state-filter">
        <legend className="unseen">{said.columns.state}</legend>
        {[undefined, ...states].map((each) => (
          <button
            type="button"
            key={each ?? ''}
            className="role-chip plain-chip"
            aria-pressed={each === state}
            onClick={() => navigate({ to: '/changes', search: { state: each }, replace: true })}
          >
            {each ? said.states[each] : said.all}
          </button>
        ))}
      </fieldset>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {!items && !list.error && <RowsSkeleton />}
      {items?.length === 0 && <Empty title={said.empty} detail={said.emptyDetail} />}
      {items && items.length > 0 && <ChangesTable items={items} />}
      {list.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {making && <ItemDialog section="terms" onClose={() => setMaking(false)} />}
    </div>
  );
}
