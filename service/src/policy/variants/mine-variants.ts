import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { postsFrom, searchesSince } from '../../intake/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { Database } from '../../storage/index.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import { runningPolicy, shadowPolicies } from '../versions/running.ts';
import { keepCandidates } from './candidates.ts';
import { countFrequencies } from './count-frequencies.ts';
import { mineCompany } from './mine.ts';

/** Posts of one run: a random sample where the platform has more. */
const mostPosts = 200_000;
/** Chunks of the log that are read for searches: some five million activities. */
const mostChunks = 20_000;
const searchDays = 14;
const mostCandidates = 200;

/** Each night: looks for terms that keep the company of withheld ones, and for terms that flag too much. */
export const mineVariants: Job = {
  name: 'policy.mine-variants',
  schedule: '41 1 * * *',
  policy: 'exclusive',
  async run(_data, { database, signal }) {
    await mineVariantsOnce(database, { now: Date.now(), from: randomUUID(), signal });
  },
};

export interface MiningOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Where the sample of posts begins: any UUID. */
  readonly from: string;
  readonly signal?: AbortSignal;
}

/** One run; answers how many candidates were found. */
export async function mineVariantsOnce(
  database: Database,
  { now, from, signal }: MiningOptions,
): Promise<number> {
  const at = new Date(now);
  const { version, document } = await runningPolicy(database);
  const { judgeText: judge } = compilePolicy(document, version);
  const found = await mineCompany({
    judge,
    posts: () => postsFrom(database, from, mostPosts),
    searches: searchesSince(database, new Date(now - searchDays * 86_400_000), mostChunks),
    most: mostCandidates,
    ...(signal && { signal }),
  });
  await keepCandidates(database, found, at);
  await countFrequencies(database, { version, document }, { from, at });
  for (const waiting of await shadowPolicies(database)) {
    signal?.throwIfAborted();
    await countFrequencies(database, waiting, { from, at });
  }
  await sql`INSERT INTO policy.mining (candidates, mined_at) VALUES (${found.length}, ${at})
    ON CONFLICT (one) DO UPDATE SET candidates = excluded.candidates,
      mined_at = excluded.mined_at`.execute(database.kysely);
  return found.length;
}
