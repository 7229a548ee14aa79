import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import { takeNumbers } from '../sequence.ts';

/** A fingerprint that an entry had, and has no more. */
export interface LostFingerprint {
  readonly entry: number;
  readonly code: number;
  /** Hexadecimal. */
  readonly value: string;
}

/**
 * Leaves a tombstone for each entry that lost fingerprints, with those that it lost: partners know
 * them, and are to hear that they are gone.
 */
export async function leaveTombstones(
  transaction: AnyTransaction,
  lost: readonly LostFingerprint[],
  at: Date,
): Promise<void> {
  if (lost.length === 0) return;
  const entries = [...new Set(lost.map(({ entry }) => entry))];
  const first = await takeNumbers(transaction, entries.length);
  const { rows } = await sql<{ id: number; place: number }>`
    INSERT INTO banks.entry (bank_id, note, created_at, updated_at, deleted_at, change)
    SELECT bank_id, '', created_at, ${at}, ${at}, ${first}::bigint + place - 1
    FROM unnest(${entries}::bigint[]) WITH ORDINALITY AS each (entry_id, place)
    JOIN banks.entry ON entry.id = entry_id
    RETURNING id, (change - ${first}::bigint)::integer AS place`.execute(transaction);
  const tombstones = new Map(rows.map(({ id, place }) => [entries[place], id]));
  await sql`INSERT INTO banks.fingerprint (entry_id, type, value)
    SELECT entry_id, type, decode(value, 'hex')
    FROM unnest(${lost.map(({ entry }) => tombstones.get(entry))}::bigint[],
      ${lost.map(({ code }) => code)}::smallint[],
      ${lost.map(({ value }) => value)}::text[]) AS each (entry_id, type, value)`.execute(
    transaction,
  );
}
