import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { Distance } from './distance.tsx';
import { sendersQuery } from './queries.ts';

const said = words.senders;

interface Props {
  readonly bank: string;
  readonly entry: number;
}

/** Who sent what is like an entry; asked for by a click, since reading it is recorded. */
export function Senders({ bank, entry }: Props) {
  const may = useMay('GET /v1/media/signals');
  const [asked, setAsked] = useState(false);
  if (!may) return null;
  return (
    <div>
      <Title order={3}>{said.title}</Title>
      {asked ? (
        <Found bank={bank} entry={entry} />
      ) : (
        <Button size="compact-md" variant="default" onClick={() => setAsked(true)}>
          {said.show}
        </Button>
      )}
    </div>
  );
}

function Found({ bank, entry }: Props) {
  const { data, error, refetch } = useQuery(sendersQuery(bank, entry));
  if (error) return <ProblemNote error={error} onRetry={refetch} />;
  if (!data) return <RowsSkeleton rows={2} />;
  const { found, lookedAt, more } = data;
  return (
    <>
      <Text size="xs" c="dimmed" role="status">
        {found.length === 0 ? said.none : said.found(found.length)} {more && said.among(lookedAt)}{' '}
        {said.posted}
      </Text>
      <ul className="opinions">
        {found.map(({ id, account, reference, observedAt, distance }) => (
          <li key={id}>
            <b>{account ?? said.nobody}</b>
            <Distance bits={distance} />
            <When at={observedAt} />
            {reference && <small>{reference}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
