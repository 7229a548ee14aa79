import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';
import { documentOf, type PolicySource } from '../versions/versions.ts';

/** How often a term stands in ordinary texts of the platform. */
export interface TermFrequency {
  readonly termId: string;
  readonly texts: number;
  readonly hits: number;
  /** Whether that is more than a term should flag by itself. */
  readonly tooMuch: boolean;
  readonly countedAt: string;
}

/** Share of ordinary texts above which a term is named to the policy lead: one in two hundred. */
const mostShare = 0.005;
/** Below so many hits a share says nothing. */
const leastHits = 5;

function isTooMuch({ texts, hits }: Pick<TermFrequency, 'texts' | 'hits'>): boolean {
  return hits >= leastHits && hits > texts * mostShare;
}

/** Terms of a version that stand in ordinary texts, the most frequent first. */
export async function frequenciesOf(kysely: AnyKysely, version: number): Promise<TermFrequency[]> {
  const { rows } = await sql<{ termId: string; texts: number; hits: number; countedAt: Date }>`
    SELECT term_id AS "termId", texts, hits, counted_at AS "countedAt" FROM policy.term_frequency
    WHERE version = ${version} AND hits > 0 ORDER BY hits DESC, term_id`.execute(kysely);
  return rows.map((row) => ({
    ...row,
    tooMuch: isTooMuch(row),
    countedAt: row.countedAt.toISOString(),
  }));
}

/**
 * The same of what runs. A version that took effect since the last night was not counted yet: of the terms
 * that it has unchanged from the version that was counted last, what was counted then still holds.
 */
export async function frequenciesOfRunning(
  source: PolicySource,
  version: number,
): Promise<TermFrequency[]> {
  const { rows } = await sql<{ version: number }>`SELECT version FROM policy.term_frequency
    ORDER BY version = ${version} DESC, counted_at DESC, version DESC LIMIT 1`.execute(
    source.kysely,
  );
  const counted = rows[0]?.version ?? version;
  const found = await frequenciesOf(source.kysely, counted);
  if (counted === version || found.length === 0) return found;
  const termsOf = async (of: number) =>
    new Map((await documentOf(source, of)).terms.map((term) => [term.id, term]));
  const [before, now] = [await termsOf(counted), await termsOf(version)];
  return found.filter(
    ({ termId }) => now.has(termId) && isDeepStrictEqual(now.get(termId), before.get(termId)),
  );
}
