import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { AnyKysely, RoomStorage } from '../room.ts';
import { type LegalHold, legalHoldOf, lockAccount } from './legal-hold.ts';

/** What came of an erasure. */
export type Erasure =
  /** With the rows that were touched, by `schema.table`. */
  | { readonly erased: true; readonly rows: Readonly<Record<string, number>> }
  | { readonly erased: false; readonly hold: LegalHold };

/**
 * Erases an account from every room, in one transaction, and leaves a tombstone under its key, so
 * that the same account sent again does not come back. Erasing twice is the same as once.
 *
 * A legal hold keeps the account: nothing is erased, and the answer says so.
 *
 * @param id the platform's own id of the account
 */
export async function eraseAccount(
  database: Database,
  rooms: readonly RoomStorage[],
  id: string,
  now: number,
): Promise<Erasure> {
  const key = database.subjectKey('account', id);
  return database.kysely.transaction().execute(async (transaction) => {
    await lockAccount(transaction, key);
    const hold = await legalHoldOf(transaction, key);
    if (hold) return { erased: false, hold };
    // The tombstone first: intake that asks for it meanwhile waits for the outcome, or sees it.
    await sql`INSERT INTO storage.tombstone (account, erased_at, rows_erased)
      VALUES (${key}, ${new Date(now)}, '{}')
      ON CONFLICT (account) DO UPDATE SET erased_at = excluded.erased_at`.execute(transaction);
    const rows: Record<string, number> = {};
    for (const { schema, erase } of rooms) {
      for (const [table, count] of Object.entries(
        (await erase?.(transaction, { key, id, now })) ?? {},
      )) {
        rows[`${schema}.${table}`] = count;
      }
    }
    await sql`UPDATE storage.tombstone SET rows_erased = ${JSON.stringify(rows)}::jsonb
      WHERE account = ${key}`.execute(transaction);
    return { erased: true, rows };
  });
}

/** Which of these account keys stand on a tombstone; what comes of them is not taken in. */
export async function erasedAccounts(
  kysely: AnyKysely,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{
    account: string;
  }>`SELECT account FROM storage.tombstone WHERE account = ANY (${keys}::uuid[])`.execute(kysely);
  return new Set(rows.map(({ account }) => account));
}
