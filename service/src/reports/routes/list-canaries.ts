import { sql } from 'kysely';
import { Type } from 'typebox';
import { listOf, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { cursorAfter, placeOf } from '../reading/cursor.ts';
import { readers } from './access.ts';
import { OptionalTime, Time } from './schemas.ts';

const CanarySchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  channel: Type.String(),
  sentAt: Time,
  arrivedAt: OptionalTime,
  failure: Type.Union([Type.String(), Type.Null()]),
});

interface CanaryRow {
  readonly id: string;
  readonly channel: string;
  readonly sent_at: Date;
  readonly arrived_at: Date | null;
  readonly failure: string | null;
}

/** `GET /v1/reports/canaries`: reports that the house sends to itself, the newest first. */
export const listCanaries: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/reports/canaries',
    {
      config: { access: readers },
      schema: {
        tags: ['reports'],
        summary: 'Canaries',
        querystring: PageQuery,
        response: { 200: listOf(CanarySchema) },
      },
    },
    async ({ query: { cursor, limit = 100 } }) => {
      const after = placeOf(cursor);
      const { rows } = await sql<CanaryRow>`SELECT * FROM reports.canary
        WHERE ${after?.id ?? null}::uuid IS NULL
          OR (sent_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
        ORDER BY sent_at DESC, id DESC LIMIT ${limit}`.execute(database.kysely);
      const last = rows.at(-1);
      return {
        items: rows.map((row) => ({
          id: row.id,
          channel: row.channel,
          sentAt: row.sent_at.toISOString(),
          arrivedAt: row.arrived_at?.toISOString() ?? null,
          failure: row.failure,
        })),
        nextCursor: cursorAfter(last && { at: last.sent_at, id: last.id }, rows.length === limit),
        total: null,
      };
    },
  );
};
