import { listOf, type RoutePlugin } from '../../http/index.ts';
import { standOf } from '../outside/matcher-stand.ts';
import { MatcherSchema, matcherAnswer } from '../outside/schemas.ts';
import { readersOfMatchers } from './access.ts';

/** `GET /v1/matchers`: outside matchers, and how each does. */
export const listMatchers: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/matchers',
    {
      config: { access: readersOfMatchers },
      schema: {
        tags: ['matchers'],
        summary: 'Outside matchers',
        response: { 200: listOf(MatcherSchema) },
      },
    },
    async () => {
      const items = (await standOf(database.kysely)).map(matcherAnswer);
      return { items, nextCursor: null, total: items.length };
    },
  );
};
