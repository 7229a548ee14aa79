import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import { gathers } from '../../reports/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { type DecisionRow, decisionOf, standingDecision } from '../decisions/read-decisions.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Appellant } from './appeals.ts';

export interface NewAppeal {
  readonly id: string;
  readonly appellant: Appellant;
  readonly decision: string;
  /** Of the reporter who appeals. */
  readonly report: string | null;
  /** Key of the account that was acted on. */
  readonly accountKey: string | null;
  readonly words: string;
  readonly language: string;
  readonly at: Date;
  readonly by: string;
}

const hour = 3_600_000;

/** Points of an appeal in the order of work: between solicitation and apparent material. */
const appealPoints = 65;

/**
 * Files an appeal against a decision that stands, one that nothing be done among them, in the caller's
 * transaction. Another person looks at it, within the hours of the settings.
 *
 * @throws Problem 404, 409 where nothing stands to appeal against or it was appealed before, 403 where
 *   the decision is not about the one who appeals, 410 where the time is over
 */
export async function fileAppeal(transaction: AnyTransaction, appeal: NewAppeal): Promise<void> {
  const { appealDays, appealHours } = await settingsOf({ kysely: transaction });
  const decision = await appealable(transaction, appeal.decision);
  if (+appeal.at - +decision.decided_at > appealDays * 24 * hour) throw tooLate(appealDays);
  await checkAppellant(transaction, decision, appeal);
  const priority = appealPoints - +appeal.at / hour;
  const due = new Date(+appeal.at + appealHours * hour);
  const { numAffectedRows } = await sql`INSERT INTO review.appeal (id, work_id, decision_id,
      appellant, report_id, account_key, words, language, priority, filed_at, due_at, filed_by,
      state)
    VALUES (${appeal.id}, ${decision.work_id}, ${decision.id}, ${appeal.appellant},
      ${appeal.report}, ${appeal.accountKey ?? decision.account_key}, ${appeal.words},
      ${appeal.language}, ${priority}, ${appeal.at}, ${due}, ${appeal.by}, 'open')
    ON CONFLICT DO NOTHING`.execute(transaction);
  if (numAffectedRows === 0n) throw appealedAlready();
}

/** The decision that stands where the named one was made; a later look at the same may have it. */
async function appealable(transaction: AnyTransaction, id: string): Promise<DecisionRow> {
  const named = await decisionOf({ kysely: transaction }, id);
  if (!named || named.item_kind === 'golden') {
    throw problem(
      404,
      'no-decision',
      'There is no such decision.',
      `No decision has the id ${id}. Send the one that the outcome named.`,
      { field: 'decision' },
    );
  }
  const standing = await standingDecision({ kysely: transaction }, named.work_id);
  if (standing) return standing;
  throw problem(
    409,
    'not-decided',
    'Nothing stands that could be appealed against.',
    'It is being looked at again already. Wait for the outcome.',
  );
}

async function checkAppellant(
  transaction: AnyTransaction,
  decision: DecisionRow,
  { appellant, report, accountKey }: NewAppeal,
): Promise<void> {
  const concerned =
    appellant === 'reporter'
      ? report !== null && (await gathers({ kysely: transaction }, decision.work_id, report))
      : accountKey !== null && (await isLabelled(transaction, decision, accountKey));
  if (concerned) return;
  throw problem(
    403,
    'not-concerned',
    'The decision is not about the one who appeals.',
    appellant === 'reporter'
      ? 'Send the id of the report that it decided, as report.'
      : 'Send the id of the account that it is about, as account.',
    { field: appellant === 'reporter' ? 'report' : 'account' },
  );
}

async function isLabelled(
  transaction: AnyTransaction,
  { id, account_key: account }: DecisionRow,
  key: string,
): Promise<boolean> {
  if (account === key) return true;
  const { rows } = await sql`SELECT FROM review.label
    WHERE decision_id = ${id} AND (account_key = ${key} OR subject_key = ${key})`.execute(
    transaction,
  );
  return rows.length > 0;
}

function tooLate(days: number) {
  return problem(
    410,
    'appeal-too-late',
    'The time to appeal is over.',
    `A decision can be appealed for ${days} days. Send a new report if something new came up.`,
  );
}

function appealedAlready() {
  return problem(
    409,
    'appealed-already',
    'This was appealed before.',
    'One appeal against a decision has one answer: GET /v1/review/appeals/:id tells it.',
  );
}
