import { sql } from 'kysely';
import type { Standing } from '../../banks/index.ts';
import { relationsOf } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';
import { knownNow } from '../attached/known-media.ts';
import { listed, weightOf } from '../media/judge-matches.ts';
import type { Observation, Producer } from '../producer.ts';

/** Accounts that post one medium, at most. */
const most = 1_000_000;

/** What an account posted or sent that a bank knows. */
interface Known {
  readonly account: string;
  readonly banks: readonly string[];
  /** Bits of the nearest; 0 where a digest is the same. */
  readonly distance: number;
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
  const bits = Math.min(...known.map(({ distance }) => distance));
  const nearest =
    bits === 0 ? 'exactly' : `the nearest ${bits} ${bits === 1 ? 'bit' : 'bits'} away`;
  return {
    account,
    score: Math.max(...known.map(({ weight }) => weight)),
    evidence: `posted or sent media known to ${listed(banks)}, ${nearest}`,
  };
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

interface SentDetail {
  readonly matches?: readonly {
    readonly bank: string;
    readonly distance: number | null;
    readonly standing: Standing | null;
  }[];
}

async function sent({ kysely }: Database): Promise<Known[]> {
  const { rows } = await sql<{ account: string; score: number; detail: string }>`
    SELECT account_key AS account, score, detail FROM signals.media_signal
    WHERE kind = 'known-media' AND account_key IS NOT NULL`.execute(kysely);
  return rows.map(({ account, score, detail }) => {
    const { matches = [] } = JSON.parse(detail) as SentDetail;
    const telling = matches.filter(({ standing }) => weightOf(standing) > 0);
    return {
      account,
      banks: telling.map(({ bank }) => bank),
      distance: Math.min(...telling.map(({ distance }) => distance ?? 0)),
      weight: score,
    };
  });
}
