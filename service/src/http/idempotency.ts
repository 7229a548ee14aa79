import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { Type } from 'typebox';
import type { AnyTransaction } from '../storage/index.ts';
import { problem } from './problem.ts';
import { actorOf, type RouteContext } from './route.ts';

/** Headers of a route that creates something. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'The same key again gives the same thing again, and creates no second one.',
    }),
  ),
});

/**
 * Creates something once: in one transaction with what `create` writes, it remembers the request's
 * `idempotency-key` and the id that `create` answers. The same actor's same key again, even at the
 * same time, gets that id and creates nothing. Without a key it only runs the transaction.
 *
 * The answer is made from the id, so what is remembered holds nothing about anyone.
 *
 * @example
 * const { id } = await once(request, context, (transaction) => insertInvestigation(transaction, body));
 * return reply.code(202).send(await investigationOf(context.database, id));
 *
 * @throws Problem 422 when the key came before with another request.
 */
export async function once(
  request: FastifyRequest,
  { database, now }: RouteContext,
  create: (transaction: AnyTransaction) => Promise<string>,
): Promise<{ readonly id: string; readonly repeated: boolean }> {
  const key = request.headers['idempotency-key'];
  return database.kysely.transaction().execute(async (transaction) => {
    if (typeof key !== 'string') return { id: await create(transaction), repeated: false };
    const { kind, id: actorId } = actorOf(request);
    const actor = `${kind}:${actorId}`;
    const digest = createHmac('sha256', database.deriveKey('idempotency'))
      .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest();
    // A second request with the key waits here until the first has committed.
    const { numAffectedRows } = await sql`
      INSERT INTO http.created (actor, key, digest, at)
      VALUES (${actor}, ${key}, ${digest}, ${new Date(now())})
      ON CONFLICT DO NOTHING`.execute(transaction);
    if (numAffectedRows === 0n) return before(transaction, actor, key, digest);
    const id = await create(transaction);
    await sql`UPDATE http.created SET id = ${id} WHERE actor = ${actor} AND key = ${key}`.execute(
      transaction,
    );
    return { id, repeated: false };
  });
}

async function before(transaction: AnyTransaction, actor: string, key: string, digest: Buffer) {
  const { rows } = await sql<{ digest: Buffer; id: string }>`
    SELECT digest, id FROM http.created WHERE actor = ${actor} AND key = ${key}`.execute(
    transaction,
  );
  if (rows[0]?.digest.equals(digest)) return { id: rows[0].id, repeated: true };
  throw problem(
    422,
    'idempotency-key-reused',
    'This idempotency key came before, with another request.',
    'Make a new key for each thing to create, and send the same request with the same key.',
    { field: 'idempotency-key' },
  );
}
