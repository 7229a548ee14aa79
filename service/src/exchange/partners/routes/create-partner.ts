import { Type } from 'typebox';
import { audit } from '../../../access/index.ts';
import { allBanks } from '../../../banks/index.ts';
import { actorOf, type RoutePlugin } from '../../../http/index.ts';
import { createPartner as create } from '../partners.ts';
import { PartnerBanks, PartnerSchema, partnerAnswer } from '../schemas.ts';

/**
 * `POST /v1/partners`: makes a partner and shows its key once. It takes no idempotency key: a secret
 * cannot be shown twice, and a partner too many is ended.
 */
export const createPartner: RoutePlugin = (server, context) => {
  server.post(
    '/v1/partners',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['partners'],
        summary: 'Make a partner',
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f]*$' }),
            banks: PartnerBanks,
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            partner: PartnerSchema,
            secret: Type.String({ description: 'Its key. Shown here alone.' }),
          }),
        },
      },
    },
    async (request, reply) => {
      const { kysely } = context.database;
      const actor = actorOf(request);
      const made = await kysely.transaction().execute(async (transaction) => {
        const created = await create(transaction, request.body, actor.name, context.now());
        await audit(
          context,
          {
            actor,
            action: 'exchange.create-partner',
            subject: { kind: 'partner', id: String(created.partner.id) },
            detail: { ...request.body },
          },
          transaction,
        );
        return created;
      });
      const partner = partnerAnswer(made.partner, await allBanks(kysely));
      return reply.code(201).send({ partner, secret: made.secret });
    },
  );
};
