import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin } from '../../http/index.ts';
import { decisionOf } from '../decisions/read-decisions.ts';
import { noDecision } from '../decisions/undo-decision.ts';
import { makeGolden } from '../golden/golden.ts';
import { keepers } from './access.ts';
import { Reason } from './schemas.ts';

/** `POST /v1/review/golden`: makes what two people decided alike a golden item. */
export const createGolden: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/golden',
    {
      config: { access: keepers },
      schema: {
        tags: ['review'],
        summary: 'Make decided work a golden item',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            decision: Type.String({ format: 'uuid', description: 'One on the work.' }),
            reason: Reason,
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ id: Type.String({ format: 'uuid' }) }) },
      },
    },
    async (request, reply) => {
      const { now } = context;
      const { decision, reason } = request.body;
      const actor = actorOf(request);
      const { id } = await once(request, context, async (transaction) => {
        const row = await decisionOf({ kysely: transaction }, decision);
        if (!row) throw noDecision(decision);
        const golden = await makeGolden(transaction, {
          id: randomUUID(),
          work_id: row.work_id,
          reason,
          made_by: actor.name,
          made_at: new Date(now()),
        });
        const subject = { kind: 'golden-item', id: golden };
        await audit(context, { actor, action: 'review.make-golden', subject }, transaction);
        return golden;
      });
      return reply.code(201).send({ id });
    },
  );
};
