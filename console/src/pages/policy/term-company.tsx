import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { companyQuery } from './queries.ts';

const said = words.policyItem;

/** Words used beside a term; asked for by a click, since posts are read for it and that is recorded. */
export function TermCompany({ id }: { readonly id: string }) {
  const [asked, setAsked] = useState(false);
  return (
    <div>
      <Title order={3}>{said.company}</Title>
      {asked ? (
        <Company id={id} />
      ) : (
        <Button size="compact-md" variant="default" onClick={() => setAsked(true)}>
          {said.showCompany}
        </Button>
      )}
    </div>
  );
}

function Company({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(companyQuery(id));
  if (error) return <ProblemNote error={error} onRetry={refetch} />;
  if (!data) return <RowsSkeleton rows={2} />;
  if (data.length === 0) return <p className="hint">{said.noCompany}</p>;
  return (
    <ul className="company">
      {data.slice(0, 12).map(({ term, evidence }) => (
        <li key={term}>
          <b>{term}</b>
          <small>{said.posts(evidence.besideWithheld, evidence.posts)}</small>
        </li>
      ))}
    </ul>
  );
}
