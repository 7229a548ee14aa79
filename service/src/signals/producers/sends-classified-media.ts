import { listed } from '../media/judge-matches.ts';
import { outsideName, sentByAccounts } from '../media/sent-by-accounts.ts';
import type { Producer } from '../producer.ts';

/** Accounts that sent media which a classifier took for what is looked for: its highest score. */
export const sendsClassifiedMedia: Producer = {
  kind: 'sends-classified-media',
  title: 'Sent media that a classifier singled out',
  name: 'sends-classified-media/1',
  async observe({ kysely }) {
    const sent = await sentByAccounts(kysely, 'classified-media');
    return Array.from(
      Map.groupBy(sent, ({ account }) => account),
      ([account, signals]) => {
        const judges = [...new Set(signals.flatMap(({ producer }) => outsideName(producer) ?? []))];
        return {
          account,
          score: Math.max(...signals.map(({ score }) => score)),
          evidence: `sent media that ${listed(judges.sort())} singled out`,
        };
      },
    );
  },
};
