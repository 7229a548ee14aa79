import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import { type Actor, problem, type RouteContext } from '../../http/index.ts';
import { reopenAppeals, reopenWork, workOf } from '../../reports/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { addNote } from '../claims/notes.ts';
import { cancelSecondLooks } from '../look-again/second-looks.ts';
import { type DecisionRow, decisionOf } from './read-decisions.ts';
import { withdrawSpread } from './withdraw-spread.ts';

export interface Undoing {
  readonly decision: string;
  readonly reason: string;
  readonly actor: Actor;
}

/**
 * Takes a decision back, in the caller's transaction: the work is open again, whoever reported it is
 * told so, and what followed from the decision is taken back with it. An appeal that it answered is
 * open again too.
 *
 * @throws Problem 404, or 409 where it does not stand
 */
export async function undoDecision(
  transaction: AnyTransaction,
  context: RouteContext,
  { decision: id, reason, actor }: Undoing,
): Promise<void> {
  const at = new Date(context.now());
  await sql`SELECT FROM review.decision WHERE id = ${id} FOR UPDATE`.execute(transaction);
  const decision = await decisionOf({ kysely: transaction }, id);
  if (!decision) throw noDecision(id);
  if (!['standing', 'waiting'].includes(decision.state)) throw standsNoMore(decision);
  await sql`UPDATE review.decision SET state = 'undone', undone_at = ${at},
    undone_by = ${actor.name}, undone_for = ${reason} WHERE id = ${id}`.execute(transaction);
  if (decision.item_kind !== 'golden') {
    await takeBack(transaction, context, { decision, reason, at, by: actor.name });
  }
  await audit(
    context,
    {
      actor,
      action: 'review.undo-decision',
      subject: { kind: 'review-decision', id },
      detail: { outcome: decision.outcome },
    },
    transaction,
  );
}

async function takeBack(
  transaction: AnyTransaction,
  context: RouteContext,
  given: {
    readonly decision: DecisionRow;
    readonly reason: string;
    readonly at: Date;
    readonly by: string;
  },
): Promise<void> {
  const { decision, reason, at, by } = given;
  const { id, work_id: work } = decision;
  await cancelSecondLooks(transaction, work, at);
  // Of a look that is cancelled no decision waits any more.
  await sql`UPDATE review.decision SET state = 'undone', undone_at = ${at}, undone_by = ${by},
      undone_for = ${reason}
    WHERE work_id = ${work} AND state = 'waiting'`.execute(transaction);
  const appeals = await sql<{
    id: string;
  }>`UPDATE review.appeal SET state = 'open', outcome = NULL, outcome_decision_id = NULL,
      decided_at = NULL
    WHERE outcome_decision_id = ${id} RETURNING id`.execute(transaction);
  await reopenAppeals(
    transaction,
    appeals.rows.map((appeal) => appeal.id),
  );
  const standing = await workOf({ kysely: transaction }, work);
  if (decision.state === 'standing' && standing?.state === 'decided') {
    await reopenWork(transaction, context, { work, reason, at, by });
  }
  await withdrawSpread(transaction, context, { work, at, by });
  await addNote(transaction, { id: work, workId: work }, { act: 'undo', reason, by, at });
}

export function noDecision(id: string) {
  return problem(404, 'no-decision', 'There is no such decision.', `No decision has the id ${id}.`);
}

function standsNoMore({ state }: DecisionRow) {
  return problem(
    409,
    'decision-state',
    'The decision does not stand any more.',
    'A later look or somebody else changed it. Nothing was changed.',
    { state },
  );
}
