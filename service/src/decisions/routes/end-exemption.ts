import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { endExemption as end } from '../appeal/exemptions.ts';
import { arbiters } from './access.ts';
import { IdParams, Reasoning } from './schemas.ts';

/** `DELETE /v1/decisions/exemptions/:id`: what its networks bring holds for the account again. */
export const endExemption: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/decisions/exemptions/:id',
    {
      config: { access: arbiters },
      schema: {
        tags: ['decisions'],
        summary: 'End an exemption',
        params: IdParams,
        body: Type.Object({ reason: Reasoning }, { additionalProperties: false }),
        response: { 200: Type.Object({ id: Type.String() }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { reason } = request.body;
      await context.database.kysely
        .transaction()
        .execute((transaction) => end(transaction, context, { id, reason }, actorOf(request)));
      return { id };
    },
  );
};
