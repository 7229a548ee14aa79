import { Type } from 'typebox';
import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { networkNames } from '../../networks/index.ts';
import { listSweeps as list } from '../sweeps/sweep-row.ts';
import { readers } from './access.ts';
import { Instant, nullable } from './schemas.ts';

/** `GET /v1/decisions/sweeps`: how far the past is looked at anew, the latest first. */
export const listSweeps: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/decisions/sweeps',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Sweeps of the past',
        querystring: PageQuery,
        response: {
          200: listOf(
            Type.Object({
              id: Type.String(),
              kind: Type.Enum(['policy', 'network', 'reopened']),
              target: Type.String({ description: 'The version, or the network.' }),
              name: nullable(Type.String({ description: 'Of the network, where there is one.' })),
              state: Type.Enum(['waiting', 'running', 'done', 'overtaken']),
              phase: Type.String(),
              done: Type.Integer(),
              total: Type.Integer({ description: 'About.' }),
              found: Type.Integer(),
              createdAt: Instant,
              movedAt: Instant,
              finishedAt: nullable(Instant),
            }),
          ),
        },
      },
    },
    async ({ query: { cursor, limit = 100 } }) => {
      const rows = await list(database, { after: placeOf(cursor), limit });
      const networks = rows.filter(({ kind }) => kind !== 'policy').map(({ target }) => target);
      const names = await networkNames(database, networks);
      return {
        items: rows.map(({ place: _, ...row }) => ({
          ...row,
          name: names.get(row.target) ?? null,
          createdAt: row.createdAt.toISOString(),
          movedAt: row.movedAt.toISOString(),
          finishedAt: row.finishedAt?.toISOString() ?? null,
        })),
        nextCursor: cursorAfter(
          rows.map(({ createdAt: at, id }) => ({ at, id })),
          limit,
        ),
        total: null,
      };
    },
  );
};
