import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { BrakeSchema, brakeAnswer } from '../brakes/brake-answer.ts';
import { listBrakes as list } from '../brakes/brakes.ts';
import { readers } from './access.ts';

/** `GET /v1/decisions/brakes`: the latest first. */
export const listBrakes: RoutePlugin = (server, { database, now }) => {
  server.get(
    '/v1/decisions/brakes',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Brakes that hold or held',
        querystring: PageQuery,
        response: { 200: listOf(BrakeSchema) },
      },
    },
    async ({ query: { cursor, limit = 100 } }) => {
      const rows = await list(database, { after: placeOf(cursor), limit });
      return {
        items: rows.map((row) => brakeAnswer(row, now())),
        nextCursor: cursorAfter(
          rows.map(({ pulledAt: at, id }) => ({ at, id })),
          limit,
        ),
        total: null,
      };
    },
  );
};
