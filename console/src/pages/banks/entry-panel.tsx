import { ActionIcon, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { writing } from '../../shell/use-keys.ts';
import { words } from '../../words.ts';
import { EntryActions } from './entry-actions.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryFingerprints } from './entry-fingerprints.tsx';
import { OpinionForm } from './opinion-form.tsx';
import { Opinions } from './opinions.tsx';
import { entryQuery } from './queries.ts';
import { Senders } from './senders.tsx';

const said = words.entry;

interface Props {
  readonly bank: string;
  readonly id: number;
  readonly onClose: () => void;
}

/** All that is told of an entry, and what may be said of it. */
export function EntryPanel({ bank, id, onClose }: Props) {
  const { data: entry, error, refetch } = useQuery(entryQuery(bank, id));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // The keyboard comes along to what was opened, unless somebody goes on writing.
    if (id && !writing(document.activeElement)) panel.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <section className="entry-panel" aria-label={said.title(id)} ref={panel} tabIndex={-1}>
      <div className="side-head">
        <Title order={2} className="side-title">
          {said.title(id)}
        </Title>
        <ActionIcon variant="subtle" color="gray" aria-label={said.close} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className="side-body">
        {error && <ProblemNote error={error} onRetry={refetch} />}
        {!entry && !error && <RowsSkeleton rows={4} />}
        {entry && (
          <>
            <EntryFacts entry={entry} />
            <EntryActions bank={bank} entry={entry} onGone={onClose} />
            <EntryFingerprints entry={entry} />
            <Senders bank={bank} entry={id} key={`senders ${id}`} />
            <Opinions entry={entry} />
            <OpinionForm bank={bank} entry={entry} key={id} />
            <small className="hint">
              {said.neverShown} {words.member.read}
            </small>
          </>
        )}
      </div>
    </section>
  );
}
