import { type Migration, sql } from 'kysely';

/**
 * The ledger of reports and the work that they make. A report's id follows from its source and its
 * idempotency key, so that its primary key alone keeps it single. `content` is JSON as text, since
 * `json` refuses what reporters may write.
 */
export const reports: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  `CREATE TABLE reports.report (
    id uuid PRIMARY KEY,
    received_at timestamptz NOT NULL,
    channel text NOT NULL,
    client_version text NOT NULL,
    language text NOT NULL,
    source_key uuid NOT NULL,
    flagger_id uuid,
    reporter_type text NOT NULL,
    reporter_key uuid,
    reporter bytea,
    target_kind text NOT NULL,
    target_id text NOT NULL,
    target_key uuid NOT NULL,
    account_key uuid,
    class text NOT NULL,
    content text NOT NULL,
    danger_now boolean NOT NULL,
    severity smallint NOT NULL CHECK (severity BETWEEN 0 AND 4),
    evidence_digest bytea NOT NULL,
    request_digest bytea NOT NULL,
    receipt_key uuid NOT NULL,
    canary boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'decided', 'merged', 'erased')),
    work_id uuid,
    merged_into uuid,
    due_at timestamptz,
    outcome text CHECK (outcome IN ('violates', 'does-not-violate')),
    decision_id uuid,
    decided_at timestamptz,
    acknowledged_at timestamptz,
    CHECK ((state = 'merged') <= (merged_into IS NOT NULL)),
    CHECK ((state = 'decided') <= (decision_id IS NOT NULL))
  ) WITH (fillfactor = 80)`,
  'CREATE INDEX ON reports.report (received_at, id)',
  'CREATE INDEX ON reports.report (work_id, received_at)',
  "CREATE INDEX ON reports.report (target_key, class) WHERE state = 'open'",
  'CREATE INDEX ON reports.report (account_key)',
  'CREATE INDEX ON reports.report (target_key)',
  'CREATE INDEX ON reports.report (reporter_key) WHERE reporter_key IS NOT NULL',
  'CREATE INDEX ON reports.report (flagger_id, received_at) WHERE flagger_id IS NOT NULL',
  'CREATE INDEX ON reports.report (receipt_key)',

  // What happened to each report, the receipt first (from_state null): the second book, against
  // which the first is checked.
  `CREATE TABLE reports.transition (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id uuid NOT NULL,
    from_state text,
    to_state text NOT NULL,
    act text NOT NULL,
    at timestamptz NOT NULL,
    by_whom text NOT NULL,
    canary boolean NOT NULL
  )`,
  'CREATE INDEX ON reports.transition (report_id, sequence)',
  'CREATE INDEX ON reports.transition (at)',

  // One piece of work gathers the reports about one account or network. Of one subject one is open
  // and gathers; one that was opened again beside it is looked at by itself.
  `CREATE TABLE reports.work (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    subject_key uuid NOT NULL,
    account_key uuid,
    network_id uuid,
    class text NOT NULL,
    danger_now boolean NOT NULL,
    trusted boolean NOT NULL,
    minor boolean NOT NULL,
    network text NOT NULL CHECK (network IN ('none', 'suspected', 'confirmed')),
    severity smallint NOT NULL,
    reach integer NOT NULL,
    reputation real NOT NULL,
    reports integer NOT NULL,
    boost double precision NOT NULL DEFAULT 0,
    priority double precision NOT NULL,
    queue text NOT NULL,
    skills text[] NOT NULL,
    languages text[] NOT NULL,
    due_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'decided')),
    gathers boolean NOT NULL,
    canary boolean NOT NULL,
    opened_at timestamptz NOT NULL,
    decided_at timestamptz,
    decision_id uuid,
    reopened_at timestamptz,
    reopened_for text
  )`,
  "CREATE UNIQUE INDEX ON reports.work (subject_key) WHERE state = 'open' AND gathers",
  "CREATE INDEX ON reports.work (priority DESC, id) WHERE state = 'open' AND NOT canary",
  "CREATE INDEX ON reports.work (due_at) WHERE state = 'open' AND NOT canary",
  'CREATE INDEX ON reports.work (opened_at)',
  'CREATE INDEX ON reports.work (account_key)',

  // How often people agreed with a reporter: it orders work, and closes nothing.
  `CREATE TABLE reports.reputation (
    reporter_key uuid PRIMARY KEY,
    upheld integer NOT NULL,
    decided integer NOT NULL,
    changed_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON reports.reputation (changed_at)',

  // One row: how work is sorted. Its document is checked before it is written.
  `CREATE TABLE reports.triage (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    version integer NOT NULL,
    document json NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
  )`,
];
