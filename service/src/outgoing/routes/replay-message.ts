import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import { replay } from '../outbox/dead-letters.ts';
import { deliverQueue } from '../outbox/deliver-queue.ts';
import { MessageParams, noDeadMessage } from './schemas.ts';

/** `POST /v1/outbox/:id/replay`: tries a dead message again. */
export const replayMessage: RoutePlugin = (server, context) => {
  server.post(
    '/v1/outbox/:id/replay',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['outbox'],
        summary: 'Try a dead message again',
        params: MessageParams,
        response: { 202: Type.Object({ id: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await context.database.kysely.transaction().execute(async (transaction) => {
        if (!(await replay(transaction, id, context.now()))) throw noDeadMessage(id);
        await enqueue(transaction, deliverQueue, {});
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'outgoing.replay-message',
            subject: { kind: 'message', id: String(id) },
          },
          transaction,
        );
      });
      return reply.code(202).send({ id });
    },
  );
};
