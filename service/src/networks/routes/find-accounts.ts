import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { degreesOf, findAccounts as find } from '../../intake/index.ts';
import { AccountSchema } from '../schemas.ts';
import { investigators } from './access.ts';

const followersCounted = 1_000_000;

/** `GET /v1/accounts`: accounts whose id or handle begins with a text, to pick seeds from. */
export const findAccounts: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/accounts',
    {
      config: { access: investigators },
      schema: {
        tags: ['networks'],
        summary: 'Find accounts by the beginning of their id or handle',
        querystring: Type.Object(
          {
            q: Type.String({ minLength: 1, maxLength: 2048 }),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(AccountSchema) }) },
      },
    },
    async ({ query: { q, limit = 10 } }) => {
      const accounts = await find(database, q, limit);
      const degrees = await degreesOf(
        database,
        accounts.map(({ key }) => key),
        { cap: followersCounted, kinds: ['follow'], directions: ['in'] },
      );
      const followers = new Map(degrees.map(({ key, count }) => [key, count]));
      return {
        items: accounts.map(({ key, id, state }) => ({
          id,
          handle: state?.fields.handle?.value ?? null,
          name: state?.fields.name?.value ?? null,
          createdAt:
            state?.createdAt === undefined ? null : new Date(state.createdAt).toISOString(),
          ageBand: state?.fields.ageBand?.value ?? null,
          followers: followers.get(key) ?? 0,
        })),
      };
    },
  );
};
