import { sql } from 'kysely';
import { Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../http/index.ts';
import { receiptCode } from '../ledger/seal.ts';
import { messageText } from '../messages/text.ts';
import { reportStates } from '../transitions.ts';
import type { Outcome } from '../work/decide-work.ts';
import { outcomes } from '../work/decide-work.ts';
import { reporters } from './access.ts';
import { noReport } from './read-report.ts';
import { IdParams, OptionalTime } from './schemas.ts';

const StateSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  state: Type.Enum([...reportStates]),
  outcome: Type.Union([Type.Enum([...outcomes]), Type.Null()]),
  decidedAt: OptionalTime,
  decision: Type.Union([Type.String(), Type.Null()]),
  language: Type.String(),
  text: Type.String({ description: 'What to tell the reporter, made from the outcome.' }),
});

interface StateRow {
  readonly state: (typeof reportStates)[number];
  readonly outcome: Outcome | null;
  readonly decided_at: Date | null;
  readonly decision_id: string | null;
  readonly received_at: Date;
  readonly language: string;
}

/** `GET /v1/reports/:id/state`: what became of a report, for the program that sent it. */
export const readReportState: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/reports/:id/state',
    {
      config: { access: reporters },
      schema: {
        tags: ['reports'],
        summary: 'What became of a report',
        params: IdParams,
        response: { 200: StateSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const actor = actorOf(request);
      const source = database.subjectKey('source', `${actor.kind}:${actor.id}`);
      const { rows } = await sql<StateRow>`
        SELECT state, outcome, decided_at, decision_id, received_at, language FROM reports.report
        WHERE id = ${id} AND (source_key = ${source} OR ${actor.kind === 'user'})`.execute(
        database.kysely,
      );
      const [row] = rows;
      if (!row) throw noReport(id);
      const { language, text } = messageText({
        what: row.outcome === null ? 'received' : 'outcome',
        language: row.language,
        receivedAt: row.received_at,
        code: receiptCode(database, id),
        outcome: row.outcome,
      });
      return {
        id,
        state: row.state,
        outcome: row.outcome,
        decidedAt: row.decided_at?.toISOString() ?? null,
        decision: row.decision_id,
        language,
        text,
      };
    },
  );
};
