import { sql } from 'kysely';
import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { readers } from './access.ts';
import { Nullable } from './schemas.ts';

/** `GET /v1/policy/mining`: when candidates were looked for the last time, and how many there were. */
export const readMining: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/policy/mining',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'When candidates were looked for the last time',
        response: {
          200: Type.Object({
            candidates: Type.Integer(),
            minedAt: Nullable(Type.String({ description: 'RFC 3339, UTC. Null: never yet.' })),
          }),
        },
      },
    },
    async () => {
      const { rows } = await sql<{ candidates: number; mined_at: Date }>`
        SELECT candidates, mined_at FROM policy.mining`.execute(database.kysely);
      const [last] = rows;
      return {
        candidates: last?.candidates ?? 0,
        minedAt: last?.mined_at.toISOString() ?? null,
      };
    },
  );
};
