import type { NetworkDetail } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

/** Every decision on the network, the latest first; undone ones stay. */
export function Decisions({ of }: { readonly of: NetworkDetail['decisions'] }) {
  if (of.length === 0) return null;
  const latestFirst = of.toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return (
    <section>
      <Title order={2}>{words.network.decisions}</Title>
      <ol className="decisions">
        {latestFirst.map(({ to, reason, decidedBy, decidedAt }) => (
          <li key={decidedAt}>
            {to === 'suspected'
              ? words.network.undoneBy(decidedBy)
              : words.network.decidedBy(words.states[to], decidedBy)}{' '}
            <When at={decidedAt} />
            <q>{reason}</q>
          </li>
        ))}
      </ol>
    </section>
  );
}
