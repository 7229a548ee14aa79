import { sql } from 'kysely';
import type { RouteContext } from '../../http/index.ts';
import { reopenWork, workOf } from '../../reports/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';

/**
 * Takes back what followed from decisions of a piece of work that stand no more: media are seen
 * again, and work that was decided because of them is open again.
 */
export async function withdrawSpread(
  transaction: AnyTransaction,
  context: RouteContext,
  { work, at, by }: { readonly work: string; readonly at: Date; readonly by: string },
): Promise<void> {
  const reason = 'The decision from which this one followed was taken back.';
  await sql`DELETE FROM review.seen_medium USING review.decision
    WHERE decision.id = decision_id AND work_id = ${work} AND state <> 'standing'`.execute(
    transaction,
  );
  const { rows } = await sql<{ work: string }>`UPDATE review.decision SET state = 'undone',
      undone_at = ${at}, undone_by = ${by}, undone_for = ${reason}
    WHERE state = 'standing' AND spread_from IN (
      SELECT id FROM review.decision WHERE work_id = ${work} AND state <> 'standing')
    RETURNING work_id AS work`.execute(transaction);
  for (const one of rows) {
    const spread = await workOf({ kysely: transaction }, one.work);
    if (spread?.state !== 'decided') continue;
    await reopenWork(transaction, context, { work: one.work, reason, at, by });
  }
}
