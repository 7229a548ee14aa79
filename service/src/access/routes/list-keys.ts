import { listOf, type RoutePlugin } from '../../http/index.ts';
import { listKeys as readKeys } from '../keys/keys.ts';
import { KeySchema, keyAnswer } from './schemas.ts';

/** `GET /v1/keys`: the API keys, without their secrets. */
export const listKeys: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/keys',
    {
      config: { access: { roles: ['admin', 'auditor'], scopes: [] } },
      schema: { tags: ['access'], summary: 'API keys', response: { 200: listOf(KeySchema) } },
    },
    async () => {
      const keys = await readKeys(database.kysely);
      return { items: keys.map(keyAnswer), nextCursor: null, total: keys.length };
    },
  );
};
