import type { TermCandidate } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { useShown } from '../policy/use-shown.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { CandidatesTable } from './candidates-table.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { Mining } from './mining.tsx';
import { candidatesQuery } from './queries.ts';

const said = words.candidates;

const states = Object.keys(said.states) as TermCandidate['state'][];

/** Words that may be variants of withheld terms; a person says of each whether it is. */
export function CandidatesPage() {
  const { state = 'open' } = useSearch({ from: '/inside/candidates' });
  const navigate = useNavigate();
  const list = useInfiniteQuery(candidatesQuery(state));
  const may = useMay('POST /v1/policy/candidates/{id}/accept');
  const [shown, setShown] = useShown();
  const [open, setOpen] = useState<{ step: 'accept' | 'dismiss'; candidate: TermCandidate }>();
  const close = () => setOpen(undefined);
  const items = list.data?.pages.flatMap((page) => page.items);
  const Eye = shown ? IconEyeOff : IconEye;
  return (
    <div className="page">
      <PageHead
        title={said.title}
        actions={
          <Button
            variant="default"
            leftSection={<Eye size={16} />}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? words.policy.hide : words.policy.show}
          </Button>
        }
      />
      <p className="hint page-hint">{said.hint}</p>
      <Mining />
      <fieldset className="role-filter state-filter">
        <legend className="unseen">{words.changes.columns.state}</legend>
        {states.map((each) => (
          <button
            type="button"
            key={each}
            className="role-chip plain-chip"
            aria-pressed={each === state}
            onClick={() =>
              navigate({
                to: '/candidates',
                search: { state: each === 'open' ? undefined : each },
                replace: true,
              })
            }
          >
            {said.states[each]}
          </button>
        ))}
      </fieldset>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {!items && !list.error && <RowsSkeleton />}
      {items?.length === 0 && <Empty title={said.empty} detail={said.emptyDetail} />}
      {items && items.length > 0 && (
        <CandidatesTable
          items={items}
          shown={shown}
          {...(may && { onStep: (step, candidate) => setOpen({ step, candidate }) })}
        />
      )}
      {list.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {open?.step === 'accept' && <AcceptDialog candidate={open.candidate} onClose={close} />}
      {open?.step === 'dismiss' && <DismissDialog candidate={open.candidate} onClose={close} />}
    </div>
  );
}
