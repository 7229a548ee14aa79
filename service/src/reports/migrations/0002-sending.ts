import { type Migration, sql } from 'kysely';

/** What was told to whom, where the platform hears it, appeals that came in, and who is trusted. */
export const sending: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  'ALTER TABLE reports.report ADD COLUMN told_at timestamptz',

  // One row: where the platform hears what became of its reports.
  `CREATE TABLE reports.webhook (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    url text NOT NULL,
    secret bytea NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
  )`,

  // Appeals as they came in; the room below reads them in the order of their numbers.
  `CREATE TABLE reports.appeal (
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    id uuid PRIMARY KEY,
    received_at timestamptz NOT NULL,
    origin text NOT NULL CHECK (origin IN ('coop', 'form')),
    platform_id text,
    appellant text NOT NULL CHECK (appellant IN ('acted-on', 'reporter')),
    account_key uuid,
    report_id uuid,
    work_id uuid,
    content text NOT NULL
  )`,
  'CREATE UNIQUE INDEX ON reports.appeal (sequence)',
  'CREATE INDEX ON reports.appeal (received_at)',
  'CREATE INDEX ON reports.appeal (account_key)',
  'CREATE INDEX ON reports.appeal (report_id)',

  // Trusted flaggers and hotlines, and the key or mailbox by which each is known.
  `CREATE TABLE reports.flagger (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('trusted-flagger', 'hotline', 'authority')),
    key_id uuid UNIQUE,
    mailbox_key uuid UNIQUE,
    contact text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    ended_at timestamptz
  )`,
  'CREATE UNIQUE INDEX ON reports.flagger (lower(name)) WHERE ended_at IS NULL',

  // How many reports a source sent in a minute, and how many of them were put off.
  `CREATE TABLE reports.flow (
    minute timestamptz NOT NULL,
    source_key uuid NOT NULL,
    channel text NOT NULL,
    admitted integer NOT NULL,
    refused integer NOT NULL,
    PRIMARY KEY (source_key, minute, channel)
  ) WITH (fillfactor = 50)`,
  'CREATE INDEX ON reports.flow (minute)',

  // How far Flags of the record of activities were taken up: all up to here, in their order.
  `CREATE TABLE reports.uptake (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    receipt bigint NOT NULL,
    taken_at timestamptz NOT NULL
  )`,
];
