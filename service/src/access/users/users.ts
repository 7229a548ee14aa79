import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { problem, type Role } from '../../http/index.ts';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';
import { hashPassword } from './password.ts';

/** A person who may sign in. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  readonly disabledAt: Date | null;
}

export interface NewUser {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly password?: string | undefined;
}

const columns = sql.raw(`id, name, roles, created_at AS "createdAt",
  last_signed_in_at AS "lastSignedInAt", disabled_at AS "disabledAt"`);

export async function listUsers(kysely: AnyKysely): Promise<User[]> {
  const { rows } = await sql<User>`
    SELECT ${columns} FROM access.app_user ORDER BY lower(name)`.execute(kysely);
  return rows;
}

export async function userOfName(kysely: AnyKysely, name: string): Promise<User | undefined> {
  const { rows } = await sql<User>`
    SELECT ${columns} FROM access.app_user WHERE lower(name) = lower(${name})`.execute(kysely);
  return rows[0];
}

export async function userOfId(kysely: AnyKysely, id: string): Promise<User | undefined> {
  const { rows } = await sql<User>`
    SELECT ${columns} FROM access.app_user WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

/** @throws Problem 409 when somebody has the name already. */
export async function createUser(
  transaction: AnyTransaction,
  { name, roles, password }: NewUser,
  now: number,
): Promise<User> {
  const { rows } = await sql<User>`
    INSERT INTO access.app_user (id, name, roles, password_hash, created_at)
    VALUES (${randomUUID()}, ${name}, ${roles}, ${password ? await hashPassword(password) : null},
      ${new Date(now)})
    ON CONFLICT DO NOTHING RETURNING ${columns}`.execute(transaction);
  if (rows[0]) return rows[0];
  throw problem(409, 'name-taken', 'Somebody has this name already.', 'Choose another name.', {
    field: 'name',
  });
}

/** Whether anybody has ever signed in: until then the terminal shows the way in. */
export async function anybodySignedIn(kysely: AnyKysely): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM access.app_user WHERE last_signed_in_at IS NOT NULL LIMIT 1`.execute(kysely);
  return rows.length > 0;
}

/** The hash of somebody's password; null if they have none or may not sign in. */
export async function passwordHashOf(kysely: AnyKysely, id: string): Promise<string | null> {
  const { rows } = await sql<{ hash: string | null }>`
    SELECT password_hash AS hash FROM access.app_user
    WHERE id = ${id} AND disabled_at IS NULL`.execute(kysely);
  return rows[0]?.hash ?? null;
}

/**
 * Lets a user in no more: sessions and links end at once. Answers the user, or nothing if there is
 * none who may sign in.
 *
 * @throws Problem 409 for the last admin.
 */
export async function disableUser(
  transaction: AnyTransaction,
  id: string,
  now: number,
): Promise<User | undefined> {
  // One at a time, so that two admins cannot disable each other and leave none.
  await sql`SELECT FROM access.app_user WHERE 'admin' = ANY (roles) ORDER BY id FOR UPDATE`.execute(
    transaction,
  );
  const { rows } = await sql<User>`
    UPDATE access.app_user SET disabled_at = ${new Date(now)}
    WHERE id = ${id} AND disabled_at IS NULL RETURNING ${columns}`.execute(transaction);
  const user = rows[0];
  if (!user) return undefined;
  const left = await sql`SELECT FROM access.app_user
    WHERE 'admin' = ANY (roles) AND disabled_at IS NULL LIMIT 1`.execute(transaction);
  if (left.rows.length === 0) {
    throw problem(
      409,
      'last-admin',
      'This is the last admin.',
      'Make another admin first: without one, nobody could make users or keys.',
    );
  }
  await endSessions(transaction, id);
  return user;
}

/** Sets a password; every session and link of the user ends. */
export async function setPassword(
  transaction: AnyTransaction,
  id: string,
  password: string,
): Promise<void> {
  await sql`UPDATE access.app_user SET password_hash = ${await hashPassword(password)}
    WHERE id = ${id}`.execute(transaction);
  await endSessions(transaction, id);
}

async function endSessions(transaction: AnyTransaction, user: string): Promise<void> {
  await sql`DELETE FROM access.session WHERE user_id = ${user}`.execute(transaction);
  await sql`DELETE FROM access.sign_in_link WHERE user_id = ${user} AND used_at IS NULL`.execute(
    transaction,
  );
}
