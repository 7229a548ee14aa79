import type { BankMatch } from '../../banks/index.ts';
import { relationsOf } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';
import { knownNow } from '../attached/known-media.ts';
import { listed, weightOf } from '../media/judge-matches.ts';
import { outsideName, sentByAccounts } from '../media/sent-by-accounts.ts';
import type { Observation, Producer } from '../producer.ts';

/** Accounts that post one medium, at most. */
const most = 1_000_000;

/** What an account posted or sent that a bank knows. */
interface Known {
  readonly account: string;
  readonly banks: readonly string[];
  /** Bits of the nearest; 0 where a digest is the same, null where that is not told. */
  readonly distance: number | null;
  readonly weight: number;
}

/**
 * Accounts that posted or sent media which a bank knows: 1; or 1/2, where all that these are like is
 * disputed or wants a look.
 */
export const postsKnownMedia: Producer = {
  kind: 'posts-known-media',
  title: 'Posted or sent media that a bank knows',
  name: 'posts-known-media/1',
  async observe(database) {
    const all = [...(await posted(database)), ...(await sent(database))];
    return Array.from(
      Map.groupBy(all, ({ account }) => account),
      ([account, known]) => observationOf(account, known),
    );
  },
};

function observationOf(account: string, known: readonly Known[]): Observation {
  const banks = [...new Set(known.flatMap((one) => one.banks))].sort();
  const bits = Math.min(...known.flatMap(({ distance }) => distance ?? []));
  return {
    account,
    score: Math.max(...known.map(({ weight }) => weight)),
    evidence: `posted or sent media known to ${listed(banks)}${nearness(bits)}`,
  };
}

function nearness(bits: number): string {
  if (!Number.isFinite(bits)) return '';
  return bits === 0 ? ', exactly' : `, the nearest ${bits} ${bits === 1 ? 'bit' : 'bits'} away`;
}

async function posted(database: Database): Promise<Known[]> {
  const known = (await knownNow(database)).filter(({ standing }) => weightOf(standing) > 0);
  const byMedium = Map.groupBy(known, ({ key }) => key);
  const posters = await relationsOf(database, [...byMedium.keys()], {
    cap: most,
    kinds: ['media'],
    directions: ['in'],
  });
  return posters.flatMap(({ key, relations }) =>
    relations.flatMap(({ other: account }) =>
      byMedium.get(key)!.map(({ bank, distance, standing }) => ({
        account,
        banks: [bank],
        distance,
        weight: weightOf(standing),
      })),
    ),
  );
}

type SentMatch = Pick<BankMatch, 'bank' | 'distance' | 'standing'>;

async function sent({ kysely }: Database): Promise<Known[]> {
  return (await sentByAccounts(kysely, 'known-media')).map(
    ({ account, score, producer, detail }) => {
      const matches = ((detail.matches ?? []) as SentMatch[]).filter(
        ({ standing }) => weightOf(standing) > 0,
      );
      const matcher = outsideName(producer);
      return {
        account,
        banks: matcher ? [matcher] : matches.map(({ bank }) => bank),
        distance: matcher ? null : Math.min(...matches.map(({ distance }) => distance ?? 0)),
        weight: score,
      };
    },
  );
}
