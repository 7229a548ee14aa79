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
