import { Type } from 'typebox';
import { allBanks } from '../../../banks/index.ts';
import type { RoutePlugin } from '../../../http/index.ts';
import { readers } from '../../routes/access.ts';
import { allPartners } from '../partners.ts';
import { PartnerSchema, partnerAnswer } from '../schemas.ts';

/** `GET /v1/partners`: who reads from us, the newest first. */
export const listPartners: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/partners',
    {
      config: { access: readers },
      schema: {
        tags: ['partners'],
        summary: 'Partners',
        response: { 200: Type.Object({ items: Type.Array(PartnerSchema) }) },
      },
    },
    async () => {
      const banks = await allBanks(database.kysely);
      return {
        items: (await allPartners(database.kysely)).map((one) => partnerAnswer(one, banks)),
      };
    },
  );
};
