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

/** A PDQ with so many bits changed, the first ones. */
export function pdqAt(hash: string, bits: number): string {
  const bytes = Buffer.from(hash, 'hex');
  for (let bit = 0; bit < bits; bit += 1) bytes[bit >> 3] ^= 1 << (bit & 7);
  return bytes.toString('hex');
}

/** A PDQ as a picture might have: half of its bits are set. */
export const somePdq = '3c'.repeat(32);
