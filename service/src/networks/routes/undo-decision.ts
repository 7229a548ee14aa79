import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { decideNetwork } from '../decide-network.ts';
import { networkAnswer, networkOf } from '../reading/networks.ts';
import { IdParams, NetworkSchema } from '../schemas.ts';
import { deciders } from './access.ts';
import { Prose } from './prose.ts';

/** `DELETE /v1/networks/:id/decision`: undoes the decision, with a reason. */
export const undoDecision: RoutePlugin = (server, context) => {
  server.delete(
    '/v1/networks/:id/decision',
    {
      config: { access: deciders },
      schema: {
        tags: ['networks'],
        summary: 'Undo the decision on a network',
        params: IdParams,
        body: Type.Object(
          { reason: Prose({ minLength: 3, maxLength: 5_000 }) },
          { additionalProperties: false },
        ),
        response: { 200: NetworkSchema },
      },
    },
    async (request) => {
      const network = request.params.id;
      const { reason } = request.body;
      await context.database.kysely.transaction().execute((transaction) =>
        decideNetwork(transaction, context, {
          network,
          act: 'reopen',
          reason,
          actor: actorOf(request),
        }),
      );
      return networkAnswer(context.database, (await networkOf(context.database, network))!);
    },
  );
};
