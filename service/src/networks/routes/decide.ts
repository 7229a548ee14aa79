import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { decideNetwork } from '../decide-network.ts';
import { networkAnswer, networkOf } from '../reading/networks.ts';
import { IdParams, NetworkSchema } from '../schemas.ts';
import { deciders } from './access.ts';
import { Prose } from './prose.ts';

/** `POST /v1/networks/:id/decision`: confirms or refuses a network, with a reason. */
export const decide: RoutePlugin = (server, context) => {
  server.post(
    '/v1/networks/:id/decision',
    {
      config: { access: deciders },
      schema: {
        tags: ['networks'],
        summary: 'Confirm or refuse a network',
        headers: IdempotencyHeaders,
        params: IdParams,
        body: Type.Object(
          {
            decision: Type.Enum(['confirm', 'refuse']),
            reason: Prose({ minLength: 3, maxLength: 5_000 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: NetworkSchema },
      },
    },
    async (request) => {
      const network = request.params.id;
      const { decision: act, reason } = request.body;
      await once(request, context, (transaction) =>
        decideNetwork(transaction, context, { network, act, reason, actor: actorOf(request) }),
      );
      return networkAnswer(context.database, (await networkOf(context.database, network))!);
    },
  );
};
