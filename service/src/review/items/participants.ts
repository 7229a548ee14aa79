import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

/**
 * Of these pieces of work, those that a person decided before, in any look, undone ones too. No
 * further look, appeal or golden item of them is for that person.
 */
export async function decidedBefore(
  kysely: AnyKysely,
  person: string,
  works: readonly string[],
): Promise<Set<string>> {
  if (works.length === 0) return new Set();
  const { rows } = await sql<{ work: string }>`SELECT DISTINCT work_id AS work FROM review.decision
    WHERE work_id = ANY (${works}::uuid[]) AND reviewer = ${person}`.execute(kysely);
  return new Set(rows.map(({ work }) => work));
}

/** Of these pieces of work, those against whose decision an appeal is open. */
export async function appealedWorks(
  kysely: AnyKysely,
  works: readonly string[],
): Promise<Set<string>> {
  if (works.length === 0) return new Set();
  const { rows } = await sql<{ work: string }>`SELECT DISTINCT work_id AS work FROM review.appeal
    WHERE work_id = ANY (${works}::uuid[]) AND state = 'open'`.execute(kysely);
  return new Set(rows.map(({ work }) => work));
}
