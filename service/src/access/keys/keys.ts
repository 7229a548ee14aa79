import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from '../../http/index.ts';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';
import { newSecret, secretDigest } from '../secret.ts';
import { keyLookups } from './key-lookups.ts';

/** A program's key, without its secret. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdBy: string;
}

const minute = 60_000;
const columns = sql.raw(`id, name, scopes, created_by AS "createdBy", created_at AS "createdAt",
  last_used_at AS "lastUsedAt", withdrawn_at AS "withdrawnAt"`);

/** Makes a key; its text is answered here and never again. */
export async function createKey(
  transaction: AnyTransaction,
  { name, scopes, createdBy }: NewKey,
  now: number,
): Promise<{ readonly key: ApiKey; readonly secret: string }> {
  const secret = `bw_${newSecret()}`;
  const { rows } = await sql<ApiKey>`
    INSERT INTO access.api_key (id, digest, name, scopes, created_by, created_at)
    VALUES (${randomUUID()}, ${secretDigest(secret)}, ${name}, ${scopes}, ${createdBy},
      ${new Date(now)})
    RETURNING ${columns}`.execute(transaction);
  return { key: rows[0]!, secret };
}

export async function listKeys(kysely: AnyKysely): Promise<ApiKey[]> {
  const { rows } = await sql<ApiKey>`
    SELECT ${columns} FROM access.api_key ORDER BY created_at DESC, id`.execute(kysely);
  return rows;
}

/** Ends a key for good; answers it, or nothing if there is none that still holds. */
export async function withdrawKey(
  transaction: AnyTransaction,
  id: string,
  now: number,
): Promise<ApiKey | undefined> {
  const { rows } = await sql<ApiKey>`
    UPDATE access.api_key SET withdrawn_at = ${new Date(now)}
    WHERE id = ${id} AND withdrawn_at IS NULL RETURNING ${columns}`.execute(transaction);
  keyLookups(transaction).clear();
  return rows[0];
}

/** The key with this text, if it still holds. */
export async function keyOf(
  kysely: AnyKysely,
  secret: string,
  now: number,
): Promise<ApiKey | undefined> {
  const { rows } = await sql<ApiKey>`
    SELECT ${columns} FROM access.api_key
    WHERE digest = ${secretDigest(secret)} AND withdrawn_at IS NULL`.execute(kysely);
  const key = rows[0];
  if (key && (key.lastUsedAt?.getTime() ?? 0) < now - minute) {
    await sql`UPDATE access.api_key SET last_used_at = ${new Date(now)}
      WHERE id = ${key.id}`.execute(kysely);
  }
  return key;
}
