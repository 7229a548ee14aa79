import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import { actorOf, problem, type RoutePlugin } from '../../http/index.ts';
import { unsealReporter } from '../ledger/seal.ts';
import { reportItem } from '../reading/list-reports.ts';
import { type ReportRow, reportColumns } from '../work/reports-of.ts';
import { readers } from './access.ts';
import { IdParams, ReportSchema } from './schemas.ts';

/** `GET /v1/reports/:id`: all of a report but its reporter's name and address. It is audited. */
export const readReport: RoutePlugin = (server, context) => {
  server.get(
    '/v1/reports/:id',
    {
      config: { access: readers },
      schema: {
        tags: ['reports'],
        summary: 'One report',
        params: IdParams,
        response: { 200: ReportSchema },
      },
    },
    async (request) => {
      const { database } = context;
      const { id } = request.params;
      const { rows } = await sql<ReportRow & { reporter: Buffer | null }>`
        SELECT ${reportColumns}, reporter FROM reports.report WHERE id = ${id}`.execute(
        database.kysely,
      );
      const [row] = rows;
      if (!row) throw noReport(id);
      const history = await sql<HistoryRow>`
        SELECT act, from_state, to_state, at, by_whom FROM reports.transition
        WHERE report_id = ${id} ORDER BY sequence`.execute(database.kysely);
      await audit(context, {
        actor: actorOf(request),
        action: 'reports.read-report',
        subject: { kind: 'report', id },
      });
      const { reason = '' } = JSON.parse(row.content) as { reason?: string };
      return {
        ...reportItem(row),
        reason,
        content: row.content,
        reporterAccount:
          row.reporter === null
            ? null
            : (unsealReporter(database, id, row.reporter).account ?? null),
        evidenceDigest: row.evidence_digest.toString('hex'),
        decision: row.decision_id,
        history: history.rows.map((one) => ({
          act: one.act,
          from: one.from_state,
          to: one.to_state,
          at: one.at.toISOString(),
          by: one.by_whom,
        })),
      };
    },
  );
};

interface HistoryRow {
  readonly act: string;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly at: Date;
  readonly by_whom: string;
}

export function noReport(id: string) {
  return problem(404, 'no-report', 'There is no such report.', `No report has the id ${id}.`);
}
