import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import { takeNumbers } from '../sequence.ts';
import { storable } from '../storable.ts';
import { noEntry } from './read-entries.ts';

/** What may be changed of an entry; what is left out stays as it is. */
export interface EntryChanges {
  readonly note?: string;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  readonly originalUri?: string | null;
  /** Until when it matches nothing, epoch milliseconds; `Infinity`: for good. Null: it matches. */
  readonly disabledUntil?: number | null;
}

/**
 * Changes an entry, as part of the transaction.
 *
 * @param bank its id
 * @throws Problem 404
 */
export async function updateEntry(
  transaction: AnyTransaction,
  bank: number,
  id: number,
  { note, metadata, originalUri, disabledUntil }: EntryChanges,
  now: number,
): Promise<void> {
  const change = await takeNumbers(transaction, 1);
  const given = (value: unknown) => value !== undefined;
  const { numAffectedRows } = await sql`UPDATE banks.entry SET
      note = CASE WHEN ${given(note)} THEN ${storable(note ?? '')} ELSE note END,
      metadata = CASE WHEN ${given(metadata)} THEN ${metadata ? JSON.stringify(metadata) : null}
        ELSE metadata END,
      original_uri = CASE WHEN ${given(originalUri)}
        THEN ${originalUri ? storable(originalUri) : null} ELSE original_uri END,
      disabled_until = CASE WHEN ${given(disabledUntil)}
        THEN ${timeOf(disabledUntil ?? null)}::timestamptz ELSE disabled_until END,
      updated_at = ${new Date(now)}, change = ${change}
    WHERE bank_id = ${bank} AND id = ${id} AND deleted_at IS NULL`.execute(transaction);
  if (numAffectedRows === 0n) throw noEntry(id);
}

function timeOf(disabledUntil: number | null): Date | 'infinity' | null {
  if (disabledUntil === null) return null;
  return disabledUntil === Number.POSITIVE_INFINITY ? 'infinity' : new Date(disabledUntil);
}
