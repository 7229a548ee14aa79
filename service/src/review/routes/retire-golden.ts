import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { retireGolden as retire } from '../golden/golden.ts';
import { keepers } from './access.ts';
import { IdParams } from './schemas.ts';

/** `DELETE /v1/review/golden/:id`: it is shown no more; its answers stay. */
export const retireGolden: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/review/golden/:id',
    {
      config: { access: keepers },
      schema: {
        tags: ['review'],
        summary: 'Retire a golden item',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const actor = actorOf(request);
      await context.database.kysely.transaction().execute(async (transaction) => {
        if (!(await retire(transaction, id, new Date(context.now())))) throw noGolden(id);
        const subject = { kind: 'golden-item', id };
        await audit(context, { actor, action: 'review.retire-golden', subject }, transaction);
      });
      return reply.code(204).send(null);
    },
  );
};

function noGolden(id: string) {
  return problem(
    404,
    'no-golden',
    'There is no such golden item.',
    `No golden item has the id ${id}, or it is retired.`,
  );
}
