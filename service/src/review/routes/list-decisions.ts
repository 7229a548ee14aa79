import {
  actorOf,
  cursorAfter,
  listOf,
  PageQuery,
  placeOf,
  type RoutePlugin,
} from '../../http/index.ts';
import { DecisionSchema, decisionAnswers } from '../decisions/decision-answer.ts';
import { listDecisions as list } from '../decisions/read-decisions.ts';
import { deciders } from './access.ts';

/** `GET /v1/review/decisions`: one's own, the latest first. */
export const listDecisions: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/review/decisions',
    {
      config: { access: deciders },
      schema: {
        tags: ['review'],
        summary: 'Your own decisions',
        querystring: PageQuery,
        response: { 200: listOf(DecisionSchema) },
      },
    },
    async (request) => {
      const { cursor, limit = 100 } = request.query;
      const reviewer = actorOf(request).id;
      const rows = await list(database, { reviewer, after: placeOf(cursor), limit });
      return {
        items: await decisionAnswers(database, rows),
        nextCursor: cursorAfter(
          rows.map(({ id, decided_at: at }) => ({ id, at })),
          limit,
        ),
        total: null,
      };
    },
  );
};
