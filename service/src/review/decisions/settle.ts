import { sql } from 'kysely';
import type { RouteContext } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import {
  answerAppeals,
  decideWork,
  reopenWork,
  reportsOf,
  tellUpheld,
  workOf,
} from '../../reports/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import type { Item } from '../items/item.ts';
import { mediaOf } from '../items/media.ts';
import { rememberMedia } from './insert-decision.ts';
import type { DecisionRow } from './read-decisions.ts';
import { spreadQueue } from './spread-queue.ts';
import { transactionPool } from './transaction-pool.ts';
import { withdrawSpread } from './withdraw-spread.ts';

/**
 * Gives a decision its effect, in its transaction: the work is decided by it and its reporters are
 * told, once. Work that was decided the other way is opened and decided anew; what was decided the
 * same way stays, and nobody is told twice. Open appeals against the work have their answer.
 */
export async function settle(
  transaction: AnyTransaction,
  context: RouteContext,
  { item, standing }: { readonly item: Item; readonly standing: DecisionRow },
): Promise<void> {
  const { id: decisionId, outcome, decided_at: at } = standing;
  const by = 'review';
  const work = (await workOf({ kysely: transaction }, item.work.id))!;
  const before = await standingBefore(transaction, standing);
  if (work.state === 'decided' && before?.outcome !== outcome) {
    const reason = item.appealId === null ? 'second-look' : 'appeal';
    await reopenWork(transaction, context, { work: work.id, reason, at, by });
  }
  if (work.state === 'open' || before?.outcome !== outcome) {
    await decideWork(transaction, context, { work: work.id, outcome, decisionId, at, by });
  }
  if (before) {
    const state = before.outcome === outcome ? 'confirmed' : 'overruled';
    await sql`UPDATE review.decision SET state = ${state} WHERE id = ${before.id}`.execute(
      transaction,
    );
  }
  await withdrawSpread(transaction, context, { work: work.id, at, by });
  await decideAppeals(transaction, standing);
  const media = await mediaOf(
    transactionPool(transaction),
    await reportsOf({ kysely: transaction }, work.id),
  );
  await rememberMedia(transaction, standing, media);
  if (outcome === 'violates' && media.length > 0) {
    await enqueue(transaction, spreadQueue, { decision: decisionId });
  }
}

/** The decision that stood for the work until now. */
async function standingBefore(
  transaction: AnyTransaction,
  { id, work_id: work }: DecisionRow,
): Promise<Pick<DecisionRow, 'id' | 'outcome'> | undefined> {
  const { rows } = await sql<Pick<DecisionRow, 'id' | 'outcome'>>`
    SELECT id, outcome FROM review.decision
    WHERE work_id = ${work} AND id <> ${id} AND state = 'standing' AND item_kind <> 'golden'
    ORDER BY decided_at DESC LIMIT 1`.execute(transaction);
  return rows[0];
}

interface Answered {
  readonly id: string;
  readonly report: string | null;
  readonly outcome: 'upheld' | 'reversed';
}

/** Whoever appealed against what was decided of this work has an answer now, the same for all. */
async function decideAppeals(
  transaction: AnyTransaction,
  { id, work_id: work, outcome, decided_at: at }: DecisionRow,
): Promise<void> {
  const { rows } = await sql<Answered>`
    UPDATE review.appeal SET state = 'decided', decided_at = ${at},
      outcome_decision_id = ${id},
      outcome = CASE (SELECT decision.outcome FROM review.decision
        WHERE decision.id = appeal.decision_id) WHEN ${outcome} THEN 'upheld' ELSE 'reversed' END
    WHERE work_id = ${work} AND state = 'open'
    RETURNING id, report_id AS report, outcome`.execute(transaction);
  const answers = rows.map(({ id: appeal, outcome: answer }) => ({ id: appeal, answer }));
  await answerAppeals(transaction, answers, at);
  // Where the outcome changed, all who reported hear of it; where it stays, those who asked.
  const upheld = rows.filter(({ outcome: came }) => came === 'upheld');
  const asked = upheld.flatMap(({ report }) => report ?? []);
  if (asked.length > 0) await tellUpheld(transaction, asked, at);
  await sql`DELETE FROM review.claim WHERE item_kind = 'appeal' AND work_id = ${work}`.execute(
    transaction,
  );
}
