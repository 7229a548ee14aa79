import type { AnyTransaction, Database } from '../storage/index.ts';
import type { Fingerprint } from './fingerprints.ts';

/** Runs work in a transaction. */
export function inTransaction<T>(
  { kysely }: Pick<Database, 'kysely'>,
  work: (transaction: AnyTransaction) => Promise<T>,
): Promise<T> {
  return kysely.transaction().execute(work);
}

/** An MD5 that is of no file: the number in hexadecimal. */
export function md5(number: number): Fingerprint {
  return { type: 'md5', value: number.toString(16).padStart(32, '0') };
}
