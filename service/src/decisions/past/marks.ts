import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import type { MarkBasis } from '../state/mark-table.ts';

/** Why a post or profile is withheld, as the record keeps it. */
export interface Mark {
  readonly subject: string;
  /** The author, or the account itself. */
  readonly account: string | null;
  readonly kind: 'account' | 'post';
  readonly basis: MarkBasis;
  /** The term, network or bank. */
  readonly detail: string;
}

export interface MarkContext {
  readonly change: number;
  readonly at: Date;
  readonly version: number;
  readonly sweep: string | null;
}

/** Writes marks; one that stands as it is stays untouched but for the version it was seen by. */
export async function writeMarks(
  transaction: AnyTransaction,
  marks: readonly Mark[],
  { change, at, version, sweep }: MarkContext,
): Promise<void> {
  if (marks.length === 0) return;
  const column = <Value>(of: (mark: Mark) => Value) => marks.map(of);
  await sql`INSERT INTO decisions.mark AS known
      (change, marked_at, subject_key, account_key, sweep, policy_version, kind, basis, detail)
    SELECT DISTINCT ON (subject, basis)
      ${change}::bigint, ${at}::timestamptz, subject, account, ${sweep}::uuid,
      ${version}::integer, kind, basis, detail
    FROM unnest(${column(({ subject }) => subject)}::uuid[],
      ${column(({ account }) => account)}::uuid[], ${column(({ kind }) => kind)}::text[],
      ${column(({ basis }) => basis)}::text[], ${column(({ detail }) => detail)}::text[])
      AS mark (subject, account, kind, basis, detail)
    WHERE NOT EXISTS (
      SELECT FROM storage.tombstone
      WHERE tombstone.account = mark.account OR mark.kind = 'account' AND tombstone.account = subject)
    ORDER BY subject, basis, detail
    ON CONFLICT (subject_key, basis) DO UPDATE SET
      change = CASE WHEN known.withdrawn OR known.detail <> excluded.detail
        THEN excluded.change ELSE known.change END,
      withdrawn = false, detail = excluded.detail, policy_version = excluded.policy_version,
      sweep = excluded.sweep, account_key = excluded.account_key,
      marked_at = excluded.marked_at`.execute(transaction);
}

/** Withdraws what subjects that were looked at are not marked for any more. */
export async function withdrawMarks(
  transaction: AnyTransaction,
  subjects: readonly string[],
  bases: readonly MarkBasis[],
  marks: readonly Mark[],
  change: number,
): Promise<void> {
  if (subjects.length === 0) return;
  const kept = marks.map(({ subject, basis }) => `${subject} ${basis}`);
  await sql`UPDATE decisions.mark SET withdrawn = true, change = ${change}
    WHERE subject_key = ANY (${subjects}::uuid[]) AND basis = ANY (${bases}::text[])
      AND NOT withdrawn AND subject_key || ' ' || basis <> ALL (${kept}::text[])`.execute(
    transaction,
  );
}
