import { Type } from 'typebox';
import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { listLeaks as list, openLeaks } from '../probes/leaks.ts';
import { readers } from './access.ts';
import { Instant, nullable, SurfaceSchema } from './schemas.ts';

/** `GET /v1/decisions/leaks`: what surfaces show although it is withheld; `total` counts the open ones. */
export const listLeaks: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/decisions/leaks',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Leaks that probes found',
        querystring: Type.Object(
          { ...PageQuery.properties, open: Type.Optional(Type.Boolean()) },
          { additionalProperties: false },
        ),
        response: {
          200: listOf(
            Type.Object({
              id: Type.String(),
              adapter: Type.String(),
              surface: SurfaceSchema,
              termId: Type.String(),
              variant: Type.String({ description: 'How the term was spelled.' }),
              policyVersion: Type.Integer(),
              evidence: Type.String({ description: 'Masked.' }),
              results: Type.Integer(),
              times: Type.Integer({ description: 'Probes that saw it.' }),
              foundAt: Instant,
              seenAt: Instant,
              closedAt: nullable(Instant),
            }),
          ),
        },
      },
    },
    async ({ query: { cursor, limit = 100, open } }) => {
      const rows = await list(database, { open: open ?? null, after: placeOf(cursor), limit });
      return {
        items: rows.map((row) => ({
          ...row,
          surface: row.surface as (typeof SurfaceSchema)['enum'][number],
          foundAt: row.foundAt.toISOString(),
          seenAt: row.seenAt.toISOString(),
          closedAt: row.closedAt?.toISOString() ?? null,
        })),
        nextCursor: cursorAfter(
          rows.map(({ foundAt: at, id }) => ({ at, id })),
          limit,
        ),
        total: await openLeaks(database),
      };
    },
  );
};
