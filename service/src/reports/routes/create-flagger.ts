import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { audit, createKey } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, problem, type RoutePlugin } from '../../http/index.ts';
import { flaggerKinds, mailboxKey } from '../flaggers/flaggers.ts';

const Line = { maxLength: 200, pattern: '^[^\\u0000]*$' };

/**
 * `POST /v1/reports/flaggers`: makes an account for a trusted flagger, a hotline or an authority, with
 * an API key of its own, and a mailbox from which it may also write. The key is shown once.
 */
export const createFlagger: RoutePlugin = (server, context) => {
  server.post(
    '/v1/reports/flaggers',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['reports'],
        summary: 'Trust a flagger',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, ...Line }),
            kind: Type.Enum([...flaggerKinds]),
            contact: Type.Optional(Type.String(Line)),
            mailbox: Type.Optional(Type.String({ format: 'email', maxLength: 320 })),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            id: Type.String({ format: 'uuid' }),
            key: Type.Union([Type.String(), Type.Null()], {
              description: 'The API key, shown once; null where the request was repeated.',
            }),
          }),
        },
      },
    },
    async (request, reply) => {
      const { database } = context;
      const { name, kind, contact = '', mailbox } = request.body;
      const actor = actorOf(request);
      const now = context.now();
      let secret: string | null = null;
      const { id } = await once(request, context, async (transaction) => {
        const made = randomUUID();
        const created = await createKey(
          transaction,
          { name: `flagger: ${name}`, scopes: ['reports:write'], createdBy: actor.name },
          now,
        );
        const { numAffectedRows } = await sql`
          INSERT INTO reports.flagger (id, name, kind, key_id, mailbox_key, contact, created_at,
            created_by)
          VALUES (${made}, ${name}, ${kind}, ${created.key.id},
            ${mailbox === undefined ? null : mailboxKey(database, mailbox)}, ${contact},
            ${new Date(now)}, ${actor.name})
          ON CONFLICT DO NOTHING`.execute(transaction);
        if (numAffectedRows === 0n) throw known();
        secret = created.secret;
        const subject = { kind: 'flagger', id: made };
        await audit(
          context,
          { actor, action: 'reports.create-flagger', subject, detail: { kind } },
          transaction,
        );
        return made;
      });
      return reply.code(201).send({ id, key: secret });
    },
  );
};

function known() {
  return problem(
    409,
    'flagger-known',
    'A flagger has this name or mailbox already.',
    'See GET /v1/reports/flaggers. Nothing was made.',
    { field: 'name' },
  );
}
