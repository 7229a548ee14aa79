import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';
import type { Channel, ReportClass, ReporterType } from '../classes.ts';
import type { ReportState } from '../transitions.ts';
import type { Outcome } from './decide-work.ts';

/** A report as it is written, without who sent it and what the house alone needs. */
export interface ReportRow {
  readonly id: string;
  readonly received_at: Date;
  readonly channel: Channel;
  readonly client_version: string;
  readonly language: string;
  readonly flagger_id: string | null;
  readonly reporter_type: ReporterType;
  readonly reporter_key: string | null;
  readonly target_kind: string;
  readonly target_id: string;
  readonly target_key: string;
  readonly account_key: string | null;
  readonly class: ReportClass;
  /** JSON, as text: what was said. */
  readonly content: string;
  readonly danger_now: boolean;
  readonly severity: number;
  readonly evidence_digest: Buffer;
  readonly canary: boolean;
  readonly state: ReportState;
  readonly work_id: string | null;
  readonly merged_into: string | null;
  readonly due_at: Date | null;
  readonly outcome: Outcome | null;
  readonly decision_id: string | null;
  readonly decided_at: Date | null;
  readonly acknowledged_at: Date | null;
}

export const reportColumns = sql.raw(`id, received_at, channel, client_version, language,
  flagger_id, reporter_type, reporter_key, target_kind, target_id, target_key, account_key, class,
  content, danger_now, severity, evidence_digest, canary, state, work_id, merged_into, due_at,
  outcome, decision_id, decided_at, acknowledged_at`);

/** The reports that a piece of work gathers, merged ones too, the earliest first. */
export async function reportsOf(
  { kysely }: Pick<Database, 'kysely'>,
  work: string,
  limit = 1_000,
): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`SELECT ${reportColumns} FROM reports.report
    WHERE work_id = ${work} ORDER BY received_at, id LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** Whether a piece of work gathers a report, however many it gathers. */
export async function gathers(
  { kysely }: Pick<Database, 'kysely'>,
  work: string,
  report: string,
): Promise<boolean> {
  const { rows } = await sql`SELECT FROM reports.report
    WHERE id = ${report} AND work_id = ${work}`.execute(kysely);
  return rows.length > 0;
}
