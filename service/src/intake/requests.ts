import type { Database } from '../storage/index.ts';

/** 128 bits, in hex, of an actor and its idempotency key. */
export type KeyedRequest = string & { readonly keyed: unique symbol };

/** The answer that a request with this key was given, and the digest of its body. */
export async function rememberedAnswer(
  database: Pick<Database, 'pool'>,
  key: KeyedRequest,
): Promise<{ readonly digest: string; readonly answer: never } | undefined> {
  const { rows } = await database.pool.query(
    `SELECT replace(digest::text, '-', '') AS digest, answer
     FROM intake.request WHERE request_key = $1`,
    [key],
  );
  return rows[0] && { digest: rows[0].digest, answer: JSON.parse(rows[0].answer) as never };
}

/**
 * Remembers an answer once all that it tells of is durable. Should the process die before, the same
 * body sent again is all duplicates: that too takes nothing in twice.
 */
export async function rememberAnswer(
  database: Pick<Database, 'pool'>,
  key: KeyedRequest,
  digest: string,
  answer: unknown,
  now: number,
): Promise<void> {
  await database.pool.query(
    `INSERT INTO intake.request (received_at, request_key, digest, answer)
     VALUES ($1, $2, $3, $4) ON CONFLICT (request_key) DO NOTHING`,
    [new Date(now), key, digest, JSON.stringify(answer)],
  );
}
