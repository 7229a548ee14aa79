import { sql } from 'kysely';
import type { RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { priorityOf } from '../triage/priority.ts';
import { lockedWork } from './locked-work.ts';
import { urgencyOf, type WorkRow } from './work-row.ts';

/** What a person changes of open work. What is left out stays. */
export interface Move {
  readonly work: string;
  readonly queue?: string;
  readonly skills?: readonly string[];
  /** Points beside those that it has by itself; 0 takes back what was added. */
  readonly boost?: number;
  /** Sooner than it was; a later date is not taken: nothing is put off. */
  readonly dueAt?: Date;
}

/**
 * Moves open work to another queue or place in the order, in the caller's transaction; the caller
 * audits it.
 *
 * @throws Problem 404, or 409 where the work is decided
 */
export async function moveWork(
  transaction: AnyTransaction,
  _context: Pick<RouteContext, 'database'>,
  move: Move,
): Promise<void> {
  const work: WorkRow = await lockedWork(transaction, move.work, 'open');
  const boost = move.boost ?? work.boost;
  const priority = priorityOf({ ...urgencyOf(work), boost }, work.opened_at.getTime());
  await sql`UPDATE reports.work SET queue = ${move.queue ?? work.queue},
      skills = ${move.skills ?? work.skills}, boost = ${boost}, priority = ${priority},
      due_at = least(due_at, ${move.dueAt ?? null}::timestamptz)
    WHERE id = ${move.work}`.execute(transaction);
}
