import { sql } from 'kysely';
import type { AnyTransaction, EraseAccount } from '../storage/index.ts';
import { transitions } from './transitions.ts';

/**
 * Takes an account out of the ledger. As a reporter it is not named any more, and its reports stay:
 * they are owed to whom they protect. What was decided about the account is blanked; what is open
 * about it stays until a person decided (GDPR Art. 17(3)(b) and (e)), and is blanked then.
 */
export const eraseAccount: EraseAccount = async (transaction, { key, now }) => {
  const named = await sql`UPDATE reports.report SET reporter = NULL, reporter_key = NULL
    WHERE reporter_key = ${key}`.execute(transaction);
  const reputation = await sql`DELETE FROM reports.reputation
    WHERE reporter_key = ${key}`.execute(transaction);
  const appeals = await sql`UPDATE reports.appeal SET account_key = NULL, content = '{}',
      sender = NULL
    WHERE account_key = ${key}`.execute(transaction);
  const blanked = await blank(transaction, [key], new Date(now));
  return {
    report: Number(named.numAffectedRows ?? 0) + blanked,
    appeal: Number(appeals.numAffectedRows ?? 0),
    reputation: Number(reputation.numAffectedRows ?? 0),
  };
};

/** Blanks what was decided about accounts; answers how many reports. */
export async function blank(
  transaction: AnyTransaction,
  accounts: readonly string[],
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    WITH before AS (
      SELECT report.id, report.state, report.canary, report.work_id FROM reports.report
      WHERE account_key = ANY (${accounts}::uuid[]) AND state IN ('decided', 'merged')
        AND NOT EXISTS (SELECT FROM reports.work WHERE work.id = work_id AND work.state = 'open')
      FOR UPDATE
    ), blanked AS (
      UPDATE reports.report SET state = ${transitions.decided.erase}, target_id = '', content = '{}',
        account_key = NULL, target_key = report.id
      FROM before WHERE report.id = before.id
    ), work AS (
      UPDATE reports.work SET subject_id = CASE subject_kind WHEN 'network' THEN subject_id ELSE '' END,
        account_key = NULL, subject_key = id
      WHERE id IN (SELECT work_id FROM before)
    ), entered AS (
      INSERT INTO reports.transition (report_id, from_state, to_state, act, at, by_whom, canary)
      SELECT id, state, ${transitions.decided.erase}, 'erase', ${at}, 'erasure', canary FROM before
    )
    SELECT count(*)::integer AS n FROM before`.execute(transaction);
  return rows[0].n;
}
