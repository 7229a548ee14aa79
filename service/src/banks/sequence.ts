import { sql } from 'kysely';
import type { AnyKysely, AnyTransaction } from '../storage/index.ts';

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

/** Number of the last change that is committed; who follows changes has seen them all up to it. */
export async function lastChange(kysely: AnyKysely): Promise<number> {
  const { rows } = await sql<{ last: number }>`SELECT last FROM banks.sequence`.execute(kysely);
  return rows[0].last;
}
