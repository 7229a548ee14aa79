import { Type } from 'typebox';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { moveWork, workOf } from '../../reports/index.ts';
import { actOnItem } from '../claims/act-on-item.ts';
import { dropClaim } from '../claims/claims.ts';
import { dropReservation } from '../claims/reservations.ts';
import { deciders } from './access.ts';
import { IdParams, Reason } from './schemas.ts';

/** Points that escalating adds: before all but a child in danger now. */
const escalated = 150;

/** `POST /v1/review/items/:id/escalate`: to a queue of more experience, ahead of what waits there. */
export const escalate: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/items/:id/escalate',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Escalate an item',
        params: IdParams,
        body: Type.Object(
          {
            reason: Reason,
            queue: Type.Optional(
              Type.String({
                pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
                description: 'escalated unless told.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id: item } = request.params;
      const { reason, queue = 'escalated' } = request.body;
      const actor = actorOf(request);
      const act = { item, act: 'escalate' as const, reason, actor, detail: { queue } };
      await actOnItem(context, act, async (transaction, { work_id: work }) => {
        const known = await workOf({ kysely: transaction }, work);
        if (known?.state !== 'open') throw notOpen();
        await moveWork(transaction, context, { work, queue, boost: escalated });
        await dropReservation(transaction, item);
        await dropClaim(transaction, item);
      });
      return reply.code(204).send(null);
    },
  );
};

function notOpen() {
  return problem(
    409,
    'not-escalated',
    'This item cannot be escalated.',
    'What it is about is decided, and looked at again. Decide, give it back, or hand it to somebody.',
  );
}
