import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import { discard } from '../outbox/dead-letters.ts';
import { deliverQueue } from '../outbox/deliver-queue.ts';
import { MessageParams, noDeadMessage } from './schemas.ts';

/** `POST /v1/outbox/:id/discard`: gives a dead message up, with a reason; what it held back goes. */
export const discardMessage: RoutePlugin = (server, context) => {
  server.post(
    '/v1/outbox/:id/discard',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['outbox'],
        summary: 'Give a dead message up',
        params: MessageParams,
        body: Type.Object(
          { reason: Type.String({ minLength: 3, maxLength: 1_000 }) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ id: Type.Integer() }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      await context.database.kysely.transaction().execute(async (transaction) => {
        if (!(await discard(transaction, id, context.now()))) throw noDeadMessage(id);
        await enqueue(transaction, deliverQueue, {});
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'outgoing.discard-message',
            subject: { kind: 'message', id: String(id) },
            detail: { reason: request.body.reason },
          },
          transaction,
        );
      });
      return { id };
    },
  );
};
