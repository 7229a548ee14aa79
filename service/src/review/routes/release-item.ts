import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { actOnItem } from '../claims/act-on-item.ts';
import { dropClaim } from '../claims/claims.ts';
import { dropReservation } from '../claims/reservations.ts';
import { deciders } from './access.ts';
import { IdParams, Reason } from './schemas.ts';

/** `POST /v1/review/items/:id/release`: gives an item back to its queue. */
export const release: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/items/:id/release',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Give an item back',
        params: IdParams,
        body: Type.Object({ reason: Reason }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id: item } = request.params;
      const { reason } = request.body;
      const act = { item, act: 'release' as const, reason, actor: actorOf(request) };
      await actOnItem(context, act, async (transaction) => {
        await dropReservation(transaction, item);
        await dropClaim(transaction, item);
      });
      return reply.code(204).send(null);
    },
  );
};
