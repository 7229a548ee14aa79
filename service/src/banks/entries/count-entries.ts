import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

/** A list of a million is counted no further: a person need not know, and would wait. */
export const mostCounted = 100_000;

/** How many entries a bank holds; one more than `mostCounted` where they are more than that. */
export async function countEntries(kysely: AnyKysely, bank: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM (
      SELECT FROM banks.entry WHERE bank_id = ${bank} AND deleted_at IS NULL LIMIT ${mostCounted + 1}
    ) AS counted`.execute(kysely);
  return rows[0].n;
}
