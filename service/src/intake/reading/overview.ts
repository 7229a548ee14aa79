import type { Database } from '../../storage/index.ts';

/** What came in, in all and by day, from counters that every batch keeps. */
export interface IntakeOverview {
  readonly activities: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly accounts: number;
  readonly relations: number;
  /** Reports received; each is open until a room below takes it up. */
  readonly flags: number;
  readonly lastReceivedAt: Date | null;
  /** The latest 90 days (UTC) on which something came, the newest first. */
  readonly byDay: readonly {
    readonly day: string;
    readonly accepted: number;
    readonly duplicates: number;
    readonly rejected: number;
  }[];
}

/** The counts of the overview. Cost: one row a day that the installation has run. */
export async function intakeOverview(database: Pick<Database, 'pool'>): Promise<IntakeOverview> {
  const { rows } = await database.pool.query(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, accepted, duplicates, rejected, accounts, relations,
            flags, last_received_at
     FROM intake.tally ORDER BY tally.day DESC`,
  );
  const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
  return {
    activities: sum('accepted'),
    duplicates: sum('duplicates'),
    rejected: sum('rejected'),
    accounts: sum('accounts'),
    relations: sum('relations'),
    flags: sum('flags'),
    lastReceivedAt: rows[0]?.last_received_at ?? null,
    byDay: rows
      .slice(0, 90)
      .map(({ day, accepted, duplicates, rejected }) => ({ day, accepted, duplicates, rejected })),
  };
}
