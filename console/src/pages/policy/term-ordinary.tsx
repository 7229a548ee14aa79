import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import { frequentQuery } from './queries.ts';

const said = words.policyItem;

/** How often a term stands in what is ordinary: a term that flags too much is no use. */
export function TermOrdinary({ id }: { readonly id: string }) {
  const { data, error } = useQuery(frequentQuery);
  const found = data?.find(({ termId }) => termId === id);
  return (
    <div>
      <Title order={3}>{said.ordinary}</Title>
      {error && <ProblemNote error={error} />}
      {data && !found && <p className="hint">{said.ordinaryUnknown}</p>}
      {found && (
        <p className={found.tooMuch ? 'waits' : 'hint'}>
          {said.ordinaryHits(found.hits, found.texts)} {found.tooMuch && said.tooMuch}
        </p>
      )}
    </div>
  );
}
