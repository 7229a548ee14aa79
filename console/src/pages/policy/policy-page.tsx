import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { ItemDialog } from '../policy-changes/item-dialog.tsx';
import { Behaviour } from './behaviour.tsx';
import { PolicyItems } from './policy-items.tsx';
import { policyQuery } from './queries.ts';
import { parts } from './search.ts';
import { TooMuch } from './too-much.tsx';
import { TryText } from './try-text.tsx';
import { Versions } from './versions.tsx';

const said = words.policy;

/** The policy that runs, part by part, and what it says of a text. */
export function PolicyPage() {
  const { part = 'terms' } = useSearch({ from: '/inside/policy' });
  const { data: policy, error, refetch } = useQuery(policyQuery);
  const mayPropose = useMay('POST /v1/policy/proposals');
  const [adding, setAdding] = useState(false);
  const addable = part === 'versions' || part === 'behaviour' ? undefined : part;
  const add = mayPropose && addable && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {words.itemForm.add(words.itemForm.titles[addable])}
    </Button>
  );
  return (
    <div className="page">
      <PageHead title={said.title} actions={add} />
      {error && <ProblemNote error={error} onRetry={refetch} />}
      {!policy && !error && <RowsSkeleton />}
      {policy && (
        <>
          <p className="line policy-runs">
            <b>{said.version(policy.version)}</b>
            <span>
              {said.since} <When at={policy.setAt} /> {said.by(policy.setBy)}
            </span>
            <q>{policy.reason}</q>
            {policy.proposalId && (
              <Link to="/changes/$id" params={{ id: policy.proposalId }}>
                {said.change}
              </Link>
            )}
          </p>
          <TooMuch />
          <TryText version={policy.version} terms={policy.document.terms} />
          <Parts counts={policy.document} />
          {part === 'versions' && <Versions running={policy.version} />}
          {part === 'behaviour' && <Behaviour document={policy.document} />}
          {part !== 'versions' && part !== 'behaviour' && (
            <PolicyItems document={policy.document} part={part} key={part} />
          )}
        </>
      )}
      {adding && addable && <ItemDialog section={addable} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Parts({ counts }: { readonly counts: object }) {
  const sizes = counts as Record<string, object | undefined>;
  return (
    <nav className="parts" aria-label={said.ways}>
      {parts.map((each) => {
        const content = sizes[each];
        return (
          <Link
            key={each}
            to="/policy"
            search={{ part: each === 'terms' ? undefined : each }}
            resetScroll={false}
            activeOptions={{ explicitUndefined: true }}
          >
            {said.sections[each]}
            {content && <small>{Object.keys(content).length}</small>}
          </Link>
        );
      })}
    </nav>
  );
}
