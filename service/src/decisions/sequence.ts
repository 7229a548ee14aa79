import { sql } from 'kysely';
import type { AnyTransaction } from '../storage/index.ts';

/** The channel on which changes are announced to nodes. */
export const changesChannel = 'decisions_changed';

/**
 * Takes the number of the next change and announces it at the commit. From here to its end the
 * transaction holds back all others that change something here, so keep it short.
 */
export async function nextChange(transaction: AnyTransaction): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    UPDATE decisions.sequence SET last = last + 1 RETURNING last`.execute(transaction);
  await sql`SELECT pg_notify(${changesChannel}, '')`.execute(transaction);
  return rows[0]!.last;
}
