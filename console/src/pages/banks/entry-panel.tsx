import { ActionIcon, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { EntryActions } from './entry-actions.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryFingerprints } from './entry-fingerprints.tsx';
import { OpinionForm } from './opinion-form.tsx';
import { Opinions } from './opinions.tsx';
import { entryQuery } from './queries.ts';

const said = words.entry;

interface Props {
  readonly bank: string;
  readonly id: number;
  readonly onClose: () => void;
}

/** All that is told of an entry, and what may be said of it. */
export function EntryPanel({ bank, id, onClose }: Props) {
  const { data: entry, error, refetch } = useQuery(entryQuery(bank, id));
  return (
    <section className="entry-panel" aria-label={said.title(id)}>
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
