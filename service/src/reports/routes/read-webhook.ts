import { sql } from 'kysely';
import { Type } from 'typebox';
import type { RoutePlugin } from '../../http/index.ts';
import { keepers } from './access.ts';
import { Time } from './schemas.ts';

/** `GET /v1/reports/webhook`: where the platform hears what became of reports, if it does. */
export const readWebhook: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/reports/webhook',
    {
      config: { access: keepers },
      schema: {
        tags: ['reports'],
        summary: 'Where the platform hears of reports',
        response: {
          200: Type.Object({
            webhook: Type.Union([
              Type.Object({ url: Type.String(), changedAt: Time, changedBy: Type.String() }),
              Type.Null(),
            ]),
          }),
        },
      },
    },
    async () => {
      const { rows } = await sql<{ url: string; changed_at: Date; changed_by: string }>`
        SELECT url, changed_at, changed_by FROM reports.webhook`.execute(database.kysely);
      const [row] = rows;
      if (!row) return { webhook: null };
      const { url, changed_at: at, changed_by: changedBy } = row;
      return { webhook: { url, changedAt: at.toISOString(), changedBy } };
    },
  );
};
