import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { DecisionSchema, decisionAnswers } from '../decisions/decision-answer.ts';
import { decisionOf } from '../decisions/read-decisions.ts';
import { undoDecision } from '../decisions/undo-decision.ts';
import { deciders } from './access.ts';
import { IdParams, Reason } from './schemas.ts';

/** `POST /v1/review/decisions/:id/undo`: takes a decision back, with a reason. */
export const undo: RoutePlugin = (server, context) => {
  server.post(
    '/v1/review/decisions/:id/undo',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Take a decision back',
        params: IdParams,
        body: Type.Object({ reason: Reason }, { additionalProperties: false }),
        response: { 200: DecisionSchema },
      },
    },
    async (request) => {
      const { id: decision } = request.params;
      const { reason } = request.body;
      const actor = actorOf(request);
      await context.database.kysely
        .transaction()
        .execute((transaction) => undoDecision(transaction, context, { decision, reason, actor }));
      const row = await decisionOf(context.database, decision);
      return (await decisionAnswers(context.database, [row!]))[0]!;
    },
  );
};
