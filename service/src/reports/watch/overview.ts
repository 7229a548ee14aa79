import { sql } from 'kysely';
import { type Static, Type } from 'typebox';
import type { Database } from '../../storage/index.ts';
import { hasWebhook } from '../messages/webhook.ts';
import { ConservationSchema, OptionalTime, PlatformHears, Time } from '../routes/schemas.ts';
import type { Conservation } from './conservation.ts';

/** What the first page shows of reports: what the last check found, and alarms that stand. */
export const ReportsOverviewSchema = Type.Object({
  checkedAt: OptionalTime,
  books: Type.Union([ConservationSchema, Type.Null()]),
  platformHears: PlatformHears,
  alarms: Type.Array(Type.Object({ kind: Type.String(), detail: Type.String(), since: Time })),
});

/** The numbers of the overview, from the last check: three index probes. */
export async function reportsOverview(
  database: Pick<Database, 'kysely'>,
): Promise<Static<typeof ReportsOverviewSchema>> {
  const { kysely } = database;
  const checked = await sql<{ checked_at: Date; findings: Conservation }>`
    SELECT checked_at, findings FROM reports.conservation`.execute(kysely);
  const alarms = await sql<{ kind: string; detail: string; since: Date }>`
    SELECT kind, detail, since FROM reports.alarm
    WHERE ended_at IS NULL ORDER BY since DESC LIMIT 20`.execute(kysely);
  const [row] = checked.rows;
  const platformHears = await hasWebhook(database);
  return {
    checkedAt: row?.checked_at.toISOString() ?? null,
    books: row ? { ...row.findings, faults: [...row.findings.faults] } : null,
    platformHears,
    alarms: alarms.rows.map((alarm) => ({ ...alarm, since: alarm.since.toISOString() })),
  };
}
