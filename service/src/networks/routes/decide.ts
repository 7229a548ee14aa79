import { Type } from 'typebox';
import { actorOf, type RouteAccess, type RoutePlugin } from '../../http/index.ts';
import { decideNetwork } from '../decide-network.ts';
import { networkAnswer, networkOf } from '../reading/networks.ts';
import { IdParams, NetworkSchema } from '../schemas.ts';

const deciders: RouteAccess = {
  roles: ['admin', 'investigator', 'reviewer'],
  scopes: ['networks:decide'],
};

const Reason = Type.String({ minLength: 3, maxLength: 5_000, pattern: '\\S' });

/** `POST /v1/networks/:id/decision`: confirms or refuses a network, with a reason. */
export const decide: RoutePlugin = (server, context) => {
  server.post(
    '/v1/networks/:id/decision',
    {
      config: { access: deciders },
      schema: {
        tags: ['networks'],
        summary: 'Confirm or refuse a network',
        params: IdParams,
        body: Type.Object(
          { decision: Type.Enum(['confirm', 'refuse']), reason: Reason },
          { additionalProperties: false },
        ),
        response: { 200: NetworkSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { decision, reason } = request.body;
      await decideNetwork(context, { network: id, act: decision, reason, actor: actorOf(request) });
      return networkAnswer(context.database, (await networkOf(context.database, id))!);
    },
  );
};

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
        body: Type.Object({ reason: Reason }, { additionalProperties: false }),
        response: { 200: NetworkSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { reason } = request.body;
      await decideNetwork(context, { network: id, act: 'reopen', reason, actor: actorOf(request) });
      return networkAnswer(context.database, (await networkOf(context.database, id))!);
    },
  );
};
