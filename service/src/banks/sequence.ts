import { sql } from 'kysely';
import type { AnyTransaction } from '../storage/index.ts';

/**
 * Takes numbers for so many changes, and answers the first. Whoever changes banks does this first:
 * other changes wait until the transaction ends, so that whoever has read up to a number misses no
 * change below it.
 */
export async function takeNumbers(transaction: AnyTransaction, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    UPDATE banks.sequence SET last = last + ${count} RETURNING last`.execute(transaction);
  return rows[0].last - count + 1;
}
