import { Type } from 'typebox';
import { actorOf, type RoutePlugin, scopes } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { createKey as insertKey } from '../keys/keys.ts';
import { KeySchema, keyAnswer, NameSchema } from './schemas.ts';

/**
 * `POST /v1/keys`: makes an API key and shows its secret once. It takes no idempotency key: a secret
 * cannot be shown twice, and a key too many is withdrawn.
 */
export const createKey: RoutePlugin = (server, context) => {
  server.post(
    '/v1/keys',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['access'],
        summary: 'Make an API key',
        body: Type.Object(
          {
            name: NameSchema,
            scopes: Type.Array(Type.Enum([...scopes]), { minItems: 1, uniqueItems: true }),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            key: KeySchema,
            secret: Type.String({ description: 'The key itself. Shown here alone.' }),
          }),
        },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const made = await context.database.kysely.transaction().execute(async (transaction) => {
        const created = await insertKey(
          transaction,
          { ...request.body, createdBy: actor.name },
          context.now(),
        );
        await audit(
          context,
          {
            actor,
            action: 'access.create-key',
            subject: { kind: 'key', id: created.key.id },
            detail: { name: created.key.name, scopes: created.key.scopes },
          },
          transaction,
        );
        return created;
      });
      return reply.code(201).send({ key: keyAnswer(made.key), secret: made.secret });
    },
  );
};
