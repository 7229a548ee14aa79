import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../../http/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { newSecret, secretDigest } from '../secret.ts';

/** Who is signed in. */
export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly roles: readonly Role[] };
  readonly csrfToken: string;
}

const hour = 3_600_000;
const minute = 60_000;
/** A session ends when nothing came for so long. */
const idle = 2 * hour;
/** And in any case after so long: a working day. */
export const longest = 12 * hour;

/** Begins a session; answers the secret that the cookie holds. */
export async function beginSession(
  transaction: AnyTransaction,
  user: string,
  now: number,
): Promise<string> {
  const secret = newSecret();
  await sql`UPDATE access.app_user SET last_signed_in_at = ${new Date(now)}
    WHERE id = ${user}`.execute(transaction);
  await sql`INSERT INTO access.session (digest, user_id, created_at, last_seen_at, expires_at)
    VALUES (${secretDigest(secret)}, ${user}, ${new Date(now)}, ${new Date(now)},
      ${new Date(now + longest)})`.execute(transaction);
  return secret;
}

/** Who holds this secret, if the session still lasts and the user may still sign in. */
export async function sessionOf(
  database: Database,
  secret: string,
  now: number,
): Promise<Session | undefined> {
  const digest = secretDigest(secret);
  const { rows } = await sql<Session['user'] & { seen: Date }>`
    SELECT id, name, roles, last_seen_at AS seen
    FROM access.session JOIN access.app_user ON id = user_id
    WHERE digest = ${digest} AND expires_at > ${new Date(now)}
      AND last_seen_at > ${new Date(now - idle)} AND disabled_at IS NULL`.execute(database.kysely);
  const found = rows[0];
  if (!found) return undefined;
  if (found.seen.getTime() < now - minute) {
    await sql`UPDATE access.session SET last_seen_at = ${new Date(now)}
      WHERE digest = ${digest}`.execute(database.kysely);
  }
  const { id, name, roles } = found;
  return { user: { id, name, roles }, csrfToken: csrfTokenOf(database, secret) };
}

export async function endSession(transaction: AnyTransaction, secret: string): Promise<void> {
  await sql`DELETE FROM access.session WHERE digest = ${secretDigest(secret)}`.execute(transaction);
}

/** The token that a page must show beside the cookie; it follows from the cookie's secret. */
export function csrfTokenOf(database: Pick<Database, 'deriveKey'>, secret: string): string {
  return createHmac('sha256', database.deriveKey('csrf')).update(secret).digest('base64url');
}
