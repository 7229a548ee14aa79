import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

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
