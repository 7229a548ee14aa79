import { CompiledQuery } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';

/**
 * The transaction's own connection, for readings that ask a pool: a transaction that waited for a
 * second connection could wait for ever, where all others do the same.
 */
export function transactionPool(transaction: AnyTransaction): Pick<Database, 'pool'> {
  const query = (text: string, values: readonly unknown[] = []) =>
    transaction.executeQuery(CompiledQuery.raw(text, [...values]));
  return { pool: { query } as unknown as Database['pool'] };
}
