import { sql } from 'kysely';
import { Type } from 'typebox';
import { cursorAfter, listOf, PageQuery, placeOf, type RoutePlugin } from '../../http/index.ts';
import { readers } from './access.ts';
import { Instant, nullable } from './schemas.ts';

interface ProbeRow {
  readonly id: string;
  readonly adapter: string;
  readonly policyVersion: number;
  readonly state: 'running' | 'done' | 'failed';
  readonly asked: number;
  readonly unanswered: number;
  readonly leaks: number;
  readonly failure: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** `GET /v1/decisions/probes`: the latest first. */
export const listProbes: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/decisions/probes',
    {
      config: { access: readers },
      schema: {
        tags: ['decisions'],
        summary: 'Probes of surfaces',
        querystring: PageQuery,
        response: {
          200: listOf(
            Type.Object({
              id: Type.String(),
              adapter: Type.String(),
              policyVersion: Type.Integer(),
              state: Type.Enum(['running', 'done', 'failed']),
              asked: Type.Integer(),
              unanswered: Type.Integer(),
              leaks: Type.Integer(),
              failure: nullable(Type.String()),
              startedAt: Instant,
              finishedAt: nullable(Instant),
            }),
          ),
        },
      },
    },
    async ({ query: { cursor, limit = 100 } }) => {
      const after = placeOf(cursor);
      const { rows } = await sql<ProbeRow>`SELECT id, adapter, policy_version AS "policyVersion",
          state, asked, unanswered, leaks, failure, started_at AS "startedAt",
          finished_at AS "finishedAt"
        FROM decisions.probe
        WHERE ${after?.id ?? null}::uuid IS NULL
          OR (started_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
        ORDER BY started_at DESC, id DESC LIMIT ${limit}`.execute(database.kysely);
      return {
        items: rows.map((row) => ({
          ...row,
          startedAt: row.startedAt.toISOString(),
          finishedAt: row.finishedAt?.toISOString() ?? null,
        })),
        nextCursor: cursorAfter(
          rows.map(({ startedAt: at, id }) => ({ at, id })),
          limit,
        ),
        total: null,
      };
    },
  );
};
