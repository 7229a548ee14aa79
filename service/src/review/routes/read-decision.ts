import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { DecisionSchema, decisionAnswers, toldOf } from '../decisions/decision-answer.ts';
import { decisionOf } from '../decisions/read-decisions.ts';
import { noDecision } from '../decisions/undo-decision.ts';
import { readers } from './access.ts';
import { IdParams } from './schemas.ts';

/** `GET /v1/review/decisions/:id`: with its labels, and what those concerned are told of it. */
export const readDecision: RoutePlugin = (server, context) => {
  server.get(
    '/v1/review/decisions/:id',
    {
      config: { access: readers },
      schema: {
        tags: ['review'],
        summary: 'One decision',
        params: IdParams,
        querystring: Type.Object(
          { language: Type.Optional(Type.String({ maxLength: 35, description: 'Of the text.' })) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            ...DecisionSchema.properties,
            told: Type.Object({ language: Type.String(), text: Type.String() }),
          }),
        },
      },
    },
    async (request) => {
      const { database } = context;
      const { id } = request.params;
      const decision = await decisionOf(database, id);
      if (!decision) throw noDecision(id);
      await audit(context, {
        actor: actorOf(request),
        action: 'review.read-decision',
        subject: { kind: 'review-decision', id },
      });
      const [answer] = await decisionAnswers(database, [decision]);
      const { language = 'en' } = request.query;
      return { ...answer!, told: await toldOf(database, decision, { language }) };
    },
  );
};
