import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { investigationAnswer, listInvestigations as list } from '../reading/investigations.ts';
import { InvestigationSchema } from '../schemas.ts';
import { investigationReaders } from './access.ts';

/** `GET /v1/investigations`: the newest first. */
export const listInvestigations: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/investigations',
    {
      config: { access: investigationReaders },
      schema: {
        tags: ['networks'],
        summary: 'Investigations',
        querystring: PageQuery,
        response: { 200: listOf(InvestigationSchema) },
      },
    },
    async ({ query: { cursor, limit = 100 } }) => {
      const rows = await list(database, { after: placeOf(cursor), limit });
      return {
        items: rows.map(investigationAnswer),
        nextCursor: cursorAfter(
          rows.map(({ created_at: at, id }) => ({ at, id })),
          limit,
        ),
        total: null,
      };
    },
  );
};
