import { Type } from 'typebox';
import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { AppealSchema, appealAnswer } from '../appeals/appeal-answer.ts';
import { listAppeals as list } from '../appeals/appeals.ts';
import { appealReaders } from './access.ts';

/** `GET /v1/review/appeals`: the latest first. */
export const listAppeals: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/review/appeals',
    {
      config: { access: appealReaders },
      schema: {
        tags: ['review'],
        summary: 'Appeals',
        querystring: Type.Object(
          { ...PageQuery.properties, state: Type.Optional(Type.Enum(['open', 'decided'])) },
          { additionalProperties: false },
        ),
        response: { 200: listOf(AppealSchema) },
      },
    },
    async ({ query: { cursor, limit = 100, state } }) => {
      const rows = await list(database, { state: state ?? null, after: placeOf(cursor), limit });
      return {
        items: await Promise.all(rows.map((row) => appealAnswer(database, row))),
        nextCursor: cursorAfter(
          rows.map(({ id, filed_at: at }) => ({ id, at })),
          limit,
        ),
        total: null,
      };
    },
  );
};
