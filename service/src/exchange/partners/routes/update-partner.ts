import { Type } from 'typebox';
import { audit } from '../../../access/index.ts';
import { allBanks } from '../../../banks/index.ts';
import { actorOf, type RoutePlugin } from '../../../http/index.ts';
import { partnerOf, setPartnerBanks } from '../partners.ts';
import { PartnerBanks, PartnerParams, PartnerSchema, partnerAnswer } from '../schemas.ts';

/** `PATCH /v1/partners/:id`: changes which banks it may read. */
export const updatePartner: RoutePlugin = (server, context) => {
  server.patch(
    '/v1/partners/:id',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['partners'],
        summary: 'Change what a partner may read',
        params: PartnerParams,
        body: Type.Object({ banks: PartnerBanks }, { additionalProperties: false }),
        response: { 200: PartnerSchema },
      },
    },
    async (request) => {
      const { kysely } = context.database;
      const { id } = request.params;
      const { banks } = request.body;
      await kysely.transaction().execute(async (transaction) => {
        await partnerOf(transaction, id);
        await setPartnerBanks(transaction, id, banks);
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'exchange.update-partner',
            subject: { kind: 'partner', id: String(id) },
            detail: { banks },
          },
          transaction,
        );
      });
      return partnerAnswer(await partnerOf(kysely, id), await allBanks(kysely));
    },
  );
};
