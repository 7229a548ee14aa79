import { sql } from 'kysely';
import type { RouteContext } from '../../http/index.ts';
import { post } from '../../outgoing/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { reportMessageKind } from '../messages/kind.ts';
import { transitions } from '../transitions.ts';
import { dueAt } from '../triage/due.ts';
import { triageOf } from '../triage/settings.ts';
import { countOutcomes } from './count-outcomes.ts';
import { lockedWork } from './locked-work.ts';
import { urgencyOf } from './work-row.ts';

export interface Reopening {
  readonly work: string;
  /** In a person's words, or `appeal`, `second-look`. */
  readonly reason: string;
  readonly at: Date;
  readonly by?: string;
}

/**
 * Opens decided work again in the caller's transaction: an undo, an appeal, a second look. Its
 * reports are open again and due anew, their outcomes no longer count, and their reporters are told.
 * What came about its subject since stays in its own work.
 *
 * @throws Problem 404, or 409 where the work is open
 */
export async function reopenWork(
  transaction: AnyTransaction,
  { database }: Pick<RouteContext, 'database'>,
  { work: id, reason, at, by = 'a person' }: Reopening,
): Promise<void> {
  const work = await lockedWork(transaction, id, 'decided');
  const { due } = await triageOf(database, at.getTime());
  const dueDate = new Date(dueAt(urgencyOf(work), at.getTime(), due));
  await countOutcomes(transaction, { work: id, at, sign: -1 });
  const { rows } = await sql<{ id: string; act: 'reopen' | null }>`
    WITH before AS (
      SELECT id, state FROM reports.report
      WHERE work_id = ${id} AND state IN ('decided', 'merged') FOR UPDATE
    )
    UPDATE reports.report SET outcome = NULL, decision_id = NULL, decided_at = NULL,
      due_at = ${dueDate},
      state = CASE before.state WHEN 'decided' THEN ${transitions.decided.reopen}
        ELSE before.state END
    FROM before WHERE report.id = before.id
    RETURNING report.id, CASE before.state WHEN 'decided' THEN 'reopen' END AS act`.execute(
    transaction,
  );
  const reopened = rows.filter(({ act }) => act === 'reopen').map((row) => row.id);
  await sql`INSERT INTO reports.transition (report_id, from_state, to_state, act, at, by_whom, canary)
    SELECT id, 'decided', ${transitions.decided.reopen}, 'reopen', ${at}, ${by}, ${work.canary}
    FROM unnest(${reopened}::uuid[]) AS id`.execute(transaction);
  await sql`UPDATE reports.work SET state = 'open', decided_at = NULL, decision_id = NULL,
      due_at = ${dueDate}, reopened_at = ${at}, reopened_for = ${reason},
      gathers = NOT EXISTS (SELECT FROM reports.work AS other
        WHERE other.subject_key = ${work.subject_key} AND other.state = 'open' AND other.gathers)
    WHERE id = ${id}`.execute(transaction);
  await post(
    transaction,
    reportMessageKind,
    rows.map((row) => ({ subject: row.id, payload: { report: row.id, what: 'reopened' } })),
    at.getTime(),
  );
}
