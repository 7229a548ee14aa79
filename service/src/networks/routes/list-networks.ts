import { Type } from 'typebox';
import { listOf, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { listNetworks as list, networkItem } from '../reading/networks.ts';
import { NetworkItemSchema, NetworkStateSchema } from '../schemas.ts';
import { readers } from './access.ts';
import { cursorAfter, placeOf } from './cursor.ts';

/** `GET /v1/networks`: the newest first. */
export const listNetworks: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/networks',
    {
      config: { access: readers },
      schema: {
        tags: ['networks'],
        summary: 'Networks',
        querystring: Type.Object(
          { ...PageQuery.properties, state: Type.Optional(NetworkStateSchema) },
          { additionalProperties: false },
        ),
        response: { 200: listOf(NetworkItemSchema) },
      },
    },
    async ({ query: { cursor, limit = 100, state } }) => {
      const rows = await list(database, {
        state: state ?? null,
        after: placeOf(cursor),
        limit,
      });
      return {
        items: rows.map(networkItem),
        nextCursor: cursorAfter(rows, limit),
        total: null,
      };
    },
  );
};
