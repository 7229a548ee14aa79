import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';
import { type Exposed, exposedSince } from './exposure.ts';

/** What a lead sees of a team: what it carries together, and nobody by name. */
export interface TeamTotals extends Exposed {
  /** Who was exposed to anything in the time. */
  readonly people: number;
  readonly onBreak: number;
}

export async function teamTotals(
  kysely: AnyKysely,
  { since, now }: { readonly since: Date; readonly now: Date },
): Promise<TeamTotals> {
  const [exposed, people, breaks] = await Promise.all([
    exposedSince(kysely, { since, now }),
    sql<{ n: number }>`SELECT count(DISTINCT person)::integer AS n FROM review.exposure
      WHERE begun_at >= ${since}`.execute(kysely),
    sql<{ n: number }>`SELECT count(*)::integer AS n FROM review.care
      WHERE break_until > ${now}`.execute(kysely),
  ]);
  return { ...exposed, people: people.rows[0].n, onBreak: breaks.rows[0].n };
}
