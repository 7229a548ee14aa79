import { type Migration, sql } from 'kysely';

/** What watches over the ledger: alarms, canaries, and how much came by the hour. */
export const watch: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  `CREATE TABLE reports.alarm (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL,
    since timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    ended_at timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text
  )`,
  'CREATE UNIQUE INDEX ON reports.alarm (kind, subject) WHERE ended_at IS NULL',
  'CREATE INDEX ON reports.alarm (since, id)',

  // `arrived_at`: its report, work, due date and message stood in the record.
  `CREATE TABLE reports.canary (
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    sent_at timestamptz NOT NULL,
    arrived_at timestamptz,
    failure text
  )`,
  'CREATE INDEX ON reports.canary (sent_at, id)',
  'CREATE INDEX ON reports.canary (channel, sent_at)',

  // Reports by the hour in which they came, of each client apart: against these it is measured
  // whether one has fallen silent.
  `CREATE TABLE reports.rate (
    hour timestamptz NOT NULL,
    channel text NOT NULL,
    client_version text NOT NULL,
    language text NOT NULL,
    reports integer NOT NULL,
    PRIMARY KEY (hour, channel, client_version, language)
  )`,

  // One row: what the last check of the books found.
  `CREATE TABLE reports.conservation (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    checked_at timestamptz NOT NULL,
    findings json NOT NULL
  )`,
];
