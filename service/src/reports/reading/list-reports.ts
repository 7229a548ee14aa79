import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';
import { type ReportRow, reportColumns } from '../work/reports-of.ts';

/** Which reports are looked for. */
export interface ReportQuery {
  readonly state?: string | undefined;
  readonly class?: string | undefined;
  readonly channel?: string | undefined;
  readonly language?: string | undefined;
  readonly flagger?: string | undefined;
  readonly work?: string | undefined;
  /** Key of the account or thing that was reported. */
  readonly about?: readonly string[] | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
  readonly limit: number;
}

/** Reports, the newest first; canaries are none. */
export async function listReports(
  { kysely }: Pick<Database, 'kysely'>,
  query: ReportQuery,
): Promise<ReportRow[]> {
  const { after, about } = query;
  const is = (column: string, value: string | undefined) =>
    value === undefined ? sql`true` : sql`${sql.ref(column)} = ${value}`;
  const { rows } = await sql<ReportRow>`SELECT ${reportColumns} FROM reports.report
    WHERE NOT canary AND ${is('state', query.state)} AND ${is('class', query.class)}
      AND ${is('channel', query.channel)} AND ${is('language', query.language)}
      AND ${query.flagger === undefined ? sql`true` : sql`flagger_id = ${query.flagger}`}
      AND ${query.work === undefined ? sql`true` : sql`work_id = ${query.work}`}
      AND ${
        about === undefined
          ? sql`true`
          : sql`(account_key = ANY (${about}::uuid[]) OR target_key = ANY (${about}::uuid[]))`
      }
      AND ${query.since === undefined ? sql`true` : sql`received_at >= ${query.since}`}
      AND ${query.until === undefined ? sql`true` : sql`received_at < ${query.until}`}
      AND ${after === undefined ? sql`true` : sql`(received_at, id) < (${after.at}, ${after.id}::uuid)`}
    ORDER BY received_at DESC, id DESC LIMIT ${query.limit}`.execute(kysely);
  return rows;
}

/** A report as people see it in a list. */
export function reportItem(row: ReportRow) {
  return {
    id: row.id,
    receivedAt: row.received_at.toISOString(),
    channel: row.channel,
    clientVersion: row.client_version,
    language: row.language,
    reporterType: row.reporter_type,
    flagger: row.flagger_id,
    target: { kind: row.target_kind, id: row.target_id },
    class: row.class,
    dangerNow: row.danger_now,
    severity: row.severity,
    state: row.state,
    work: row.work_id,
    mergedInto: row.merged_into,
    dueAt: row.due_at?.toISOString() ?? null,
    outcome: row.outcome,
    decidedAt: row.decided_at?.toISOString() ?? null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
  };
}
