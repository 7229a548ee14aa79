import { listOf, offsetCursor, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { runningBefore } from '../versions/running.ts';
import { readers } from './access.ts';
import { runningAnswer } from './answers.ts';
import { RunningSchema } from './schemas.ts';

/** `GET /v1/policy/history`: what ran when, the latest first. */
export const listHistory: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/policy/history',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'Which versions ran, and why',
        querystring: PageQuery,
        response: { 200: listOf(RunningSchema) },
      },
    },
    async ({ query: { cursor, limit = 100 } }) => {
      const before = cursor === undefined ? null : offsetCursor(cursor);
      const rows = await runningBefore(database, before, limit);
      return {
        items: rows.map(runningAnswer),
        nextCursor: rows.length === limit ? String(rows.at(-1)!.id) : null,
        total: null,
      };
    },
  );
};
