import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import { type FingerprintType, fingerprintCodes } from '../fingerprints.ts';
import { type LostFingerprint, leaveTombstones } from './leave-tombstones.ts';

/** The fingerprints that an entry has from now on. */
interface EntryFingerprints {
  readonly entry: number;
  readonly fingerprints: readonly { readonly type: FingerprintType; readonly bytes: Buffer }[];
}

/**
 * Writes the fingerprints of entries. Of entries that had some, the `changed` ones, those that are
 * not named go, to a tombstone, and those that are known stay as they are: an id is of one fingerprint
 * for ever.
 */
export async function keepFingerprints(
  transaction: AnyTransaction,
  all: readonly EntryFingerprints[],
  changed: readonly number[],
  at: Date,
): Promise<void> {
  const rows = all.flatMap(({ entry, fingerprints }) =>
    fingerprints.map(({ type, bytes }) => ({
      entry,
      code: fingerprintCodes[type],
      value: bytes.toString('hex'),
    })),
  );
  const given = sql`(SELECT entry_id, type, decode(value, 'hex') AS value
    FROM unnest(${rows.map(({ entry }) => entry)}::bigint[],
      ${rows.map(({ code }) => code)}::smallint[],
      ${rows.map(({ value }) => value)}::text[]) AS each (entry_id, type, value))`;
  const same = sql`given.entry_id = known.entry_id AND given.type = known.type
    AND given.value = known.value`;
  if (changed.length > 0) {
    const lost = await sql<LostFingerprint>`
      DELETE FROM banks.fingerprint AS known WHERE entry_id = ANY (${changed}::bigint[])
      AND NOT EXISTS (SELECT FROM ${given} AS given WHERE ${same})
      RETURNING entry_id AS entry, type AS code, encode(value, 'hex') AS value`.execute(
      transaction,
    );
    await leaveTombstones(transaction, lost.rows, at);
  }
  if (rows.length === 0) return;
  await sql`INSERT INTO banks.fingerprint (entry_id, type, value)
    SELECT DISTINCT entry_id, type, value FROM ${given} AS given
    WHERE NOT EXISTS (SELECT FROM banks.fingerprint AS known
      WHERE known.entry_id = ANY (${changed}::bigint[]) AND ${same})
    ORDER BY entry_id, type`.execute(transaction);
}
