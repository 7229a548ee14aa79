import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { AnyTransaction } from '../room.ts';

export interface LegalHold {
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: Date;
}

/** Keeps everything of an account, whatever its time or a request to erase it, until lifted. */
export async function placeLegalHold(
  database: Database,
  account: string,
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<void> {
  const key = database.subjectKey('account', account);
  await database.kysely.transaction().execute(async (transaction) => {
    await lockAccount(transaction, key);
    await sql`INSERT INTO storage.legal_hold (account, reason, placed_by)
      VALUES (${key}, ${reason}, ${by})
      ON CONFLICT (account) DO UPDATE SET reason = excluded.reason, placed_by = excluded.placed_by,
        placed_at = now()`.execute(transaction);
  });
}

/** Ends a hold; answers whether there was one. */
export async function liftLegalHold(database: Database, account: string): Promise<boolean> {
  const key = database.subjectKey('account', account);
  const { numAffectedRows } =
    await sql`DELETE FROM storage.legal_hold WHERE account = ${key}`.execute(database.kysely);
  return numAffectedRows === 1n;
}

/** The hold of an account, if it has one. */
export async function legalHoldOf(
  transaction: AnyTransaction,
  key: string,
): Promise<LegalHold | undefined> {
  const { rows } = await sql<LegalHold>`SELECT reason, placed_by AS "placedBy",
    placed_at AS "placedAt" FROM storage.legal_hold WHERE account = ${key}`.execute(transaction);
  return rows[0];
}

/** Of a hold and an erasure of one account at the same moment, one comes first. */
export async function lockAccount(transaction: AnyTransaction, key: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`account ${key}`}, 0))`.execute(
    transaction,
  );
}
