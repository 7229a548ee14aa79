import { Type } from 'typebox';
import { audit } from '../../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../../http/index.ts';
import { endPartner as end, partnerOf } from '../partners.ts';
import { PartnerParams } from '../schemas.ts';

/** `DELETE /v1/partners/:id`: ends it for good; its key is withdrawn. */
export const endPartner: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/partners/:id',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['partners'],
        summary: 'End a partner',
        params: PartnerParams,
        response: { 200: Type.Object({ id: Type.Integer() }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      await context.database.kysely.transaction().execute(async (transaction) => {
        await end(transaction, await partnerOf(transaction, id), context.now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.end-partner',
            subject: { kind: 'partner', id: String(id) },
          },
          transaction,
        );
      });
      return { id };
    },
  );
};
