import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import type { WorkRow } from './work-row.ts';

/**
 * A piece of work, held to the end of the transaction.
 *
 * @throws Problem 404, or 409 where it is not in the state
 */
export async function lockedWork(
  transaction: AnyTransaction,
  id: string,
  state: WorkRow['state'],
): Promise<WorkRow> {
  const { rows } = await sql<WorkRow>`
    SELECT * FROM reports.work WHERE id = ${id} FOR UPDATE`.execute(transaction);
  const [work] = rows;
  if (!work) throw noWork(id);
  if (work.state === state) return work;
  throw problem(
    409,
    'work-state',
    `The work is ${work.state}.`,
    'Somebody was faster: look at it again. Nothing was changed.',
    { state: work.state },
  );
}

/**
 * Holds a piece of work to the end of the transaction, whatever its state: no report comes to it
 * meanwhile.
 */
export async function holdWork(transaction: AnyTransaction, id: string): Promise<void> {
  await sql`SELECT FROM reports.work WHERE id = ${id} FOR UPDATE`.execute(transaction);
}

function noWork(id: string) {
  return problem(404, 'no-work', 'There is no such work.', `No work has the id ${id}.`);
}
