import { sql } from 'kysely';
import type { RouteContext } from '../../http/index.ts';
import { post } from '../../outgoing/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { reportMessageKind } from '../messages/kind.ts';
import { transitions } from '../transitions.ts';
import { countOutcomes } from './count-outcomes.ts';
import { lockedWork } from './locked-work.ts';

/** What a person found of what was reported. */
export const outcomes = ['violates', 'does-not-violate'] as const;
export type Outcome = (typeof outcomes)[number];

export interface WorkDecision {
  readonly work: string;
  readonly outcome: Outcome;
  /** Id of the record of the decision, from which what reporters are told is made. */
  readonly decisionId: string;
  readonly at: Date;
  /** Who decided, for the second book. */
  readonly by?: string;
}

type Context = Pick<RouteContext, 'database'>;

/**
 * Decides a piece of work in the caller's transaction: its open reports become decided, those merged
 * into them have the same outcome, and a message waits for every reporter. The caller records the
 * decision itself, and audits it. Answers how many reports it decided.
 *
 * @throws Problem 404, or 409 where the work is decided already
 */
export async function decideWork(
  transaction: AnyTransaction,
  _context: Context,
  { work: id, outcome, decisionId, at, by = 'a person' }: WorkDecision,
): Promise<number> {
  const work = await lockedWork(transaction, id, 'open');
  const { rows } = await sql<{ id: string; act: 'decide' | null }>`
    WITH before AS (
      SELECT id, state FROM reports.report
      WHERE work_id = ${id} AND state IN ('open', 'merged') FOR UPDATE
    )
    UPDATE reports.report SET outcome = ${outcome}, decision_id = ${decisionId}, decided_at = ${at},
      state = CASE before.state WHEN 'open' THEN ${transitions.open.decide} ELSE before.state END
    FROM before WHERE report.id = before.id
    RETURNING report.id, CASE before.state WHEN 'open' THEN 'decide' END AS act`.execute(
    transaction,
  );
  const decided = rows.filter(({ act }) => act === 'decide').map((row) => row.id);
  await sql`INSERT INTO reports.transition (report_id, from_state, to_state, act, at, by_whom, canary)
    SELECT id, 'open', ${transitions.open.decide}, 'decide', ${at}, ${by}, ${work.canary}
    FROM unnest(${decided}::uuid[]) AS id`.execute(transaction);
  await sql`UPDATE reports.work SET state = 'decided', decided_at = ${at},
    decision_id = ${decisionId} WHERE id = ${id}`.execute(transaction);
  await countOutcomes(transaction, { work: id, at, sign: 1 });
  await post(
    transaction,
    reportMessageKind,
    rows.map((row) => ({ subject: row.id, payload: { report: row.id, what: 'outcome' } })),
    at.getTime(),
  );
  return decided.length;
}
