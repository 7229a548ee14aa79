import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import { takeNumbers } from '../sequence.ts';
import { storable } from '../storable.ts';

/** Which entries of a bank go. */
export type WhichEntries =
  | { readonly ids: readonly number[] }
  | { readonly sourceKeys: readonly string[] };

/**
 * Deletes entries of a bank, as part of the transaction: they match nothing from the commit on. What
 * is left of each is a tombstone with its fingerprints, for partners to hear of it. Answers how many
 * there were.
 *
 * @param bank its id
 */
export async function deleteEntries(
  transaction: AnyTransaction,
  bank: number,
  which: WhichEntries,
  now: number,
): Promise<number> {
  const condition =
    'ids' in which
      ? sql`id = ANY (${which.ids}::bigint[])`
      : sql`source_key = ANY (${which.sourceKeys.map(storable)}::text[])`;
  return bury(transaction, bank, condition, now);
}

/**
 * Deletes the entries of a source that a complete fetch did not name, as `deleteEntries` does: those
 * that were upserted with another number of `fetch`, or with none.
 */
export async function deleteUnnamedEntries(
  transaction: AnyTransaction,
  bank: number,
  fetch: number,
  now: number,
): Promise<number> {
  const condition = sql`source_key IS NOT NULL AND named_in IS DISTINCT FROM ${fetch}`;
  return bury(transaction, bank, condition, now);
}

/** Makes tombstones of the standing entries of a bank that meet a condition. */
export async function bury(
  transaction: AnyTransaction,
  bank: number,
  condition: ReturnType<typeof sql>,
  now: number,
): Promise<number> {
  // Before any row is read: what others have changed is then seen.
  await takeNumbers(transaction, 0);
  const standing = sql`bank_id = ${bank} AND deleted_at IS NULL AND ${condition}`;
  const { rows } = await sql<{ entries: number }>`
    SELECT count(*) AS entries FROM banks.entry WHERE ${standing}`.execute(transaction);
  const { entries } = rows[0];
  if (entries === 0) return 0;
  const first = await takeNumbers(transaction, entries);
  const at = new Date(now);
  await sql`UPDATE banks.entry SET deleted_at = ${at}, updated_at = ${at}, note = '',
      metadata = NULL, original_uri = NULL, change = ${first}::bigint + place
    FROM (SELECT id AS entry_id, row_number() OVER (ORDER BY id) - 1 AS place
      FROM banks.entry WHERE ${standing}) AS gone
    WHERE id = entry_id`.execute(transaction);
  return entries;
}
