import type { Bank } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { words } from '../../words.ts';
import { Distance } from './distance.tsx';
import { FoundTable } from './found-table.tsx';
import { likeQuery } from './queries.ts';
import { Standing } from './standing.tsx';

const said = words.lookUp;

/** Entries of all banks that are like a hash. */
export function FoundByHash({ banks, hash }: { banks: readonly Bank[]; hash: string }) {
  const navigate = useNavigate();
  const names = banks.map(({ name }) => name);
  const own = new Map(banks.map(({ name, distance }) => [name, distance]));
  const found = useQuery(likeQuery(names, hash));
  if (found.error) return <ProblemNote error={found.error} onRetry={found.refetch} />;
  if (!found.data) return <RowsSkeleton rows={2} />;
  const summary = found.data.length === 0 ? said.noneOfHash : said.found(found.data.length);
  return (
    <>
      <p role="status" className="line">
        <b>{summary}</b>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => navigate({ to: '/banks', search: {} })}
        >
          {said.clear}
        </Button>
      </p>
      {found.data.length > 0 && (
        <FoundTable
          label={summary}
          rows={found.data.map((entry) => ({
            bank: entry.bank,
            entry: entry.id,
            type: entry.type,
            distance: <Distance bits={entry.distance} within={own.get(entry.bank)} />,
            standing: <Standing entry={entry} />,
          }))}
        />
      )}
    </>
  );
}
