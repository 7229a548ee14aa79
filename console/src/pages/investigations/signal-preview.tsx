import { Skeleton, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { words } from '../../words.ts';
import type { SignalSeeds } from './draft.ts';
import { signalsQuery } from './queries.ts';

const said = words.newInvestigation;
/** Accounts that an investigation begins with, as the service allows. */
const mostSeeds = 1_000;

/** How many accounts a signal leads to, and the first of them with the reason. */
export function SignalPreview({ of }: { readonly of: SignalSeeds }) {
  const [asked] = useDebouncedValue(of, 300);
  const { data, error, refetch } = useQuery(signalsQuery(asked));
  if (error) return <ProblemNote error={error} onRetry={refetch} />;
  if (!data) return <Skeleton h={120} />;
  const { items } = data;
  const total = data.total ?? items.length;
  return (
    <div className="signal-preview">
      <Text fw={600} role="status">
        {total === 0 ? said.noSignal : said.accounts(total)}
      </Text>
      {total > mostSeeds && <Text>{said.tooMany(mostSeeds)}</Text>}
      {total > 0 && (
        <>
          <Text size="xs" c="dimmed">
            {said.strongest}
          </Text>
          <ul>
            {items.map(({ account, handle, evidence }) => (
              <li key={account}>
                <b>{handle ? `@${handle}` : account}</b> <span>{evidence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
