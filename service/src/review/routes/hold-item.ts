import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { actOnItem } from '../claims/act-on-item.ts';
import { dropClaim } from '../claims/claims.ts';
import { reserve } from '../claims/reservations.ts';
import { deciders } from './access.ts';
import { IdParams, Reason } from './schemas.ts';

/** `POST /v1/review/items/:id/hold`: puts an item aside for oneself; its due date stays as it is. */
export const hold: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/items/:id/hold',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Put an item aside for yourself',
        params: IdParams,
        body: Type.Object(
          { reason: Reason, minutes: Type.Integer({ minimum: 1, maximum: 1_440 }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id: item } = request.params;
      const { reason, minutes } = request.body;
      const actor = actorOf(request);
      const act = { item, act: 'hold' as const, reason, actor, detail: { minutes } };
      await actOnItem(context, act, async (transaction, claim, at) => {
        await reserve(transaction, {
          item_id: item,
          item_kind: claim.item_kind,
          work_id: claim.work_id,
          person: actor.id,
          kind: 'hold',
          reason,
          made_by: actor.name,
          made_at: at,
          until: new Date(+at + minutes * 60_000),
        });
        await dropClaim(transaction, item);
      });
      return reply.code(204).send(null);
    },
  );
};
