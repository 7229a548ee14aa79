import { sql } from 'kysely';
import { Type } from 'typebox';
import { listOf, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { cursorAfter, placeOf } from '../reading/cursor.ts';
import { alarmKinds } from '../watch/alarms.ts';
import { readers } from './access.ts';
import { OptionalTime, Time } from './schemas.ts';

const AlarmSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.Enum([...alarmKinds]),
  subject: Type.String(),
  detail: Type.String(),
  since: Time,
  seenAt: Time,
  endedAt: OptionalTime,
  acknowledgedBy: Type.Union([Type.String(), Type.Null()]),
});

interface AlarmRow {
  readonly id: string;
  readonly kind: (typeof alarmKinds)[number];
  readonly subject: string;
  readonly detail: string;
  readonly since: Date;
  readonly seen_at: Date;
  readonly ended_at: Date | null;
  readonly acknowledged_by: string | null;
}

/** `GET /v1/reports/alarms`: what people must hear of, the newest first. */
export const listAlarms: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/reports/alarms',
    {
      config: { access: readers },
      schema: {
        tags: ['reports'],
        summary: 'Alarms',
        querystring: Type.Object(
          { ...PageQuery.properties, ended: Type.Optional(Type.Boolean({ default: false })) },
          { additionalProperties: false },
        ),
        response: { 200: listOf(AlarmSchema) },
      },
    },
    async ({ query: { cursor, limit = 100, ended = false } }) => {
      const after = placeOf(cursor);
      const { rows } = await sql<AlarmRow>`SELECT * FROM reports.alarm
        WHERE (ended_at IS NOT NULL) = ${ended}
          AND (${after?.id ?? null}::uuid IS NULL
            OR (since, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
        ORDER BY since DESC, id DESC LIMIT ${limit}`.execute(database.kysely);
      const last = rows.at(-1);
      return {
        items: rows.map((row) => ({
          id: row.id,
          kind: row.kind,
          subject: row.subject,
          detail: row.detail,
          since: row.since.toISOString(),
          seenAt: row.seen_at.toISOString(),
          endedAt: row.ended_at?.toISOString() ?? null,
          acknowledgedBy: row.acknowledged_by,
        })),
        nextCursor: cursorAfter(last && { at: last.since, id: last.id }, rows.length === limit),
        total: null,
      };
    },
  );
};
