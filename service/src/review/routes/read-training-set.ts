import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import {
  actorOf,
  cursorAfter,
  listOf,
  PageQuery,
  placeOf,
  type RoutePlugin,
} from '../../http/index.ts';
import { trainingSet } from '../quality/training-set.ts';
import { leads } from './access.ts';
import { Instant, OutcomeSchema } from './schemas.ts';

const Judgement = {
  outcome: OutcomeSchema,
  policy: Type.String(),
  severity: Type.Integer(),
};

/** `GET /v1/review/quality/training-set`: what people did not agree about, and what was decided. */
export const readTrainingSet: RoutePlugin = (server, context) => {
  server.get(
    '/v1/review/quality/training-set',
    {
      config: { access: leads },
      schema: {
        tags: ['review'],
        summary: 'Disagreements that a third person settled',
        querystring: PageQuery,
        response: {
          200: listOf(
            Type.Object({
              id: Type.String(),
              class: Type.String(),
              language: Type.String(),
              ...Judgement,
              closedAt: Instant,
              looks: Type.Array(Type.Object({ ...Judgement, reason: Type.String() })),
              words: Type.Array(Type.String(), { description: "The reporters' own." }),
            }),
          ),
        },
      },
    },
    async (request) => {
      const { cursor, limit = 100 } = request.query;
      const rows = await trainingSet(context.database, { after: placeOf(cursor), limit });
      const actor = actorOf(request);
      const detail = { items: rows.length };
      await audit(context, { actor, action: 'review.read-training-set', detail });
      return {
        items: rows.map(({ closed_at: _, looks, words, ...row }) => ({
          ...row,
          looks: [...looks],
          words: [...words],
        })),
        nextCursor: cursorAfter(
          rows.map(({ id, closed_at: at }) => ({ id, at })),
          limit,
        ),
        total: null,
      };
    },
  );
};
