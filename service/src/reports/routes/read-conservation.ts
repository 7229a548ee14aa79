import { sql } from 'kysely';
import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { hasWebhook } from '../messages/webhook.ts';
import type { Conservation } from '../watch/conservation.ts';
import { readers } from './access.ts';
import { ConservationSchema, Count, OptionalTime, PlatformHears } from './schemas.ts';

const AnswerSchema = Type.Object({
  checkedAt: OptionalTime,
  books: Type.Union([ConservationSchema, Type.Null()]),
  platformHears: PlatformHears,
  clients: Type.Array(
    Type.Object({
      channel: Type.String(),
      clientVersion: Type.String(),
      language: Type.String(),
      lastDay: Count,
      weekBefore: Type.Integer({ minimum: 0, description: 'In the same 24 hours a week before.' }),
      lastReceivedAt: OptionalTime,
    }),
  ),
});

/** `GET /v1/reports/conservation`: what the last check found, and what each client sends. */
export const readConservation: RoutePlugin = (server, context) => {
  server.get(
    '/v1/reports/conservation',
    {
      config: { access: readers },
      schema: {
        tags: ['reports'],
        summary: 'Whether reports are lost',
        response: { 200: AnswerSchema },
      },
    },
    async () => {
      const { kysely } = context.database;
      const now = context.now();
      const day = 86_400_000;
      const checked = await sql<{ checked_at: Date; findings: Conservation }>`
        SELECT checked_at, findings FROM reports.conservation`.execute(kysely);
      const clients = await sql<ClientRow>`
        SELECT channel, client_version, language, max(received_at) AS last,
          count(*) FILTER (WHERE received_at >= ${new Date(now - day)}) AS day,
          count(*) FILTER (WHERE received_at < ${new Date(now - 7 * day)}) AS before
        FROM reports.report
        WHERE NOT canary AND received_at >= ${new Date(now - 8 * day)}
        GROUP BY channel, client_version, language ORDER BY day DESC, channel LIMIT 500`.execute(
        kysely,
      );
      const [row] = checked.rows;
      return {
        checkedAt: row?.checked_at.toISOString() ?? null,
        books: row ? { ...row.findings, faults: [...row.findings.faults] } : null,
        platformHears: await hasWebhook(context.database),
        clients: clients.rows.map((client) => ({
          channel: client.channel,
          clientVersion: client.client_version,
          language: client.language,
          lastDay: client.day,
          weekBefore: client.before,
          lastReceivedAt: client.last.toISOString(),
        })),
      };
    },
  );
};

interface ClientRow {
  readonly channel: string;
  readonly client_version: string;
  readonly language: string;
  readonly last: Date;
  readonly day: number;
  readonly before: number;
}
