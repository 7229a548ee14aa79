import { sql } from 'kysely';
import { Type } from 'typebox';
import { forLog } from './for-log.ts';
import { problem } from './problem.ts';
import type { RoutePlugin } from './route.ts';

/** `GET /health`: whether the service and its database answer. */
export const health: RoutePlugin = (server, { database }) => {
  server.get(
    '/health',
    {
      config: { access: 'open' },
      schema: {
        tags: ['service'],
        summary: 'Whether the service and its database answer',
        response: { 200: Type.Object({ status: Type.Literal('ok') }) },
      },
    },
    async (request) => {
      try {
        await sql`SELECT 1`.execute(database.kysely);
      } catch (error) {
        request.log.error(forLog(error as Error), 'the database does not answer');
        throw problem(
          503,
          'database-unreachable',
          'The database does not answer.',
          'The log of the service says more. Activities sent now are not accepted; send them again.',
        );
      }
      return { status: 'ok' as const };
    },
  );
};
