import { sql } from 'kysely';
import { Type } from 'typebox';
import { listOf, type RoutePlugin } from '../../http/index.ts';
import { readers } from './access.ts';
import { Count, Time } from './schemas.ts';

const FlowSchema = Type.Object({
  minute: Time,
  channel: Type.String(),
  source: Type.String({ description: 'Key of the source; the same for the same one.' }),
  admitted: Count,
  refused: Type.Integer({ minimum: 0, description: 'Put off with 429 and a time.' }),
});

interface FlowRow {
  readonly minute: Date;
  readonly channel: string;
  readonly source: string;
  readonly admitted: number;
  readonly refused: number;
}

/** `GET /v1/reports/flow`: the last day's sources that were put off, the latest minute first. */
export const listFlow: RoutePlugin = (server, context) => {
  server.get(
    '/v1/reports/flow',
    {
      config: { access: readers },
      schema: { tags: ['reports'], summary: 'Floods', response: { 200: listOf(FlowSchema) } },
    },
    async () => {
      const since = new Date(context.now() - 86_400_000);
      const { rows } = await sql<FlowRow>`
        SELECT minute, channel, source_key AS source, admitted, refused FROM reports.flow
        WHERE minute >= ${since} AND refused > 0
        ORDER BY minute DESC, refused DESC LIMIT 1000`.execute(context.database.kysely);
      const items = rows.map((row) => ({ ...row, minute: row.minute.toISOString() }));
      return { items, nextCursor: null, total: null };
    },
  );
};
