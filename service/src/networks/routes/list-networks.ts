import { Type } from 'typebox';
import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { listNetworks as list, networkItem } from '../reading/networks.ts';
import { NetworkItemSchema, NetworkStateSchema } from '../schemas.ts';
import { readers } from './access.ts';

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
        nextCursor: cursorAfter(
          rows.map(({ created_at: at, id }) => ({ at, id })),
          limit,
        ),
        total: null,
      };
    },
  );
};
