import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

/**
 * Takes away the oldest part of the log. The log stays a chain: its first remaining entry still
 * covers the digest and the time of the entry that went before it. What is of an account under a
 * legal hold stays, with all after it.
 */
export async function purgeAudit(
  kysely: AnyKysely,
  before: Date,
  held: readonly string[],
): Promise<number> {
  return kysely.transaction().execute(async (transaction) => {
    await sql`SELECT set_config('access.audit_purge', 'on', true)`.execute(transaction);
    const { numAffectedRows = 0n } = await sql`
      DELETE FROM access.audit WHERE seq < (
        SELECT min(seq) FROM access.audit
        WHERE at >= ${before} OR (subject_kind = 'account' AND subject_id = ANY (${held}::text[]))
          OR seq = (SELECT max(seq) FROM access.audit)
      )`.execute(transaction);
    return Number(numAffectedRows);
  });
}
