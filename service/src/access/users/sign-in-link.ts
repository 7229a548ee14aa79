import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import { newSecret, secretDigest } from '../secret.ts';

const hour = 3_600_000;

/** Makes a link's token, good once within an hour; the user's earlier ones are good no more. */
export async function createSignInLink(
  transaction: AnyTransaction,
  user: string,
  now: number,
): Promise<string> {
  const token = newSecret();
  await sql`DELETE FROM access.sign_in_link WHERE user_id = ${user} AND used_at IS NULL`.execute(
    transaction,
  );
  await sql`INSERT INTO access.sign_in_link (digest, user_id, expires_at)
    VALUES (${secretDigest(token)}, ${user}, ${new Date(now + hour)})`.execute(transaction);
  return token;
}

/** Uses a token up; answers whose it was, or nothing if it is unknown, used or too old. */
export async function useSignInLink(
  transaction: AnyTransaction,
  token: string,
  now: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ user: string }>`
    UPDATE access.sign_in_link SET used_at = ${new Date(now)}
    WHERE digest = ${secretDigest(token)} AND used_at IS NULL AND expires_at > ${new Date(now)}
    RETURNING user_id AS "user"`.execute(transaction);
  return rows[0]?.user;
}

/** The address to open, at the place where people reach the service. */
export function signInAddress(base: string, token: string): string {
  return `${base.replace(/\/$/, '')}/sign-in?token=${token}`;
}
