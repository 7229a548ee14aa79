import { type Migration, sql } from 'kysely';

/**
 * Who holds what, what was decided and appealed. An item is what a person looks at: a piece of work,
 * an appeal, a further look or a golden item; to the reviewer they look alike. Texts of people are
 * `text`; what is JSON of users' making is text too, since `json` refuses what they may write.
 */
export const review: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const kinds = `('work', 'look', 'appeal', 'golden')`;
const outcomes = `('violates', 'does-not-violate')`;

const statements = [
  // One holder an item. `context` is JSON: which parts of it were read, and when.
  `CREATE TABLE review.claim (
    item_id uuid PRIMARY KEY,
    item_kind text NOT NULL CHECK (item_kind IN ${kinds}),
    work_id uuid NOT NULL,
    person text NOT NULL,
    claimed_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    context json NOT NULL DEFAULT '{}'
  )`,
  'CREATE INDEX ON review.claim (person)',
  'CREATE INDEX ON review.claim (expires_at)',

  // An item that one person alone is served until a time: held by them, or assigned to them.
  `CREATE TABLE review.reservation (
    item_id uuid PRIMARY KEY,
    item_kind text NOT NULL CHECK (item_kind IN ${kinds}),
    work_id uuid NOT NULL,
    person text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('hold', 'assignment')),
    reason text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    until timestamptz NOT NULL
  )`,
  'CREATE INDEX ON review.reservation (person)',
  'CREATE INDEX ON review.reservation (until)',

  // What was done with an item, in words, for whoever has it next.
  `CREATE TABLE review.note (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL,
    work_id uuid NOT NULL,
    act text NOT NULL,
    reason text NOT NULL,
    person_name text NOT NULL,
    made_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON review.note (work_id, made_at)',
  'CREATE INDEX ON review.note (made_at)',

  // `look`: the first, second or third at one item. What work was about is copied, since the
  // measures of quality outlive the work.
  `CREATE TABLE review.decision (
    id uuid PRIMARY KEY,
    item_kind text NOT NULL CHECK (item_kind IN ${kinds}),
    item_id uuid NOT NULL,
    work_id uuid NOT NULL,
    appeal_id uuid,
    second_look_id uuid,
    look smallint NOT NULL CHECK (look BETWEEN 1 AND 3),
    outcome text NOT NULL CHECK (outcome IN ${outcomes}),
    reason text NOT NULL,
    severity smallint NOT NULL CHECK (severity BETWEEN 0 AND 4),
    policy text NOT NULL,
    settings_version integer NOT NULL,
    class text NOT NULL,
    language text NOT NULL,
    queue text NOT NULL,
    trusted boolean NOT NULL,
    minor boolean NOT NULL,
    account_key uuid,
    reviewer text NOT NULL,
    reviewer_name text NOT NULL,
    claimed_at timestamptz NOT NULL,
    decided_at timestamptz NOT NULL,
    context json NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'standing', 'confirmed', 'overruled', 'undone')),
    look_again text CHECK (look_again IN ('trusted', 'minor', 'appeal', 'asked', 'sample')),
    look_rate double precision,
    common_rate double precision NOT NULL,
    draw double precision NOT NULL,
    spread_from uuid,
    undone_at timestamptz,
    undone_by text,
    undone_for text
  )`,
  'CREATE INDEX ON review.decision (work_id, decided_at)',
  'CREATE INDEX ON review.decision (second_look_id)',
  'CREATE INDEX ON review.decision (reviewer, decided_at)',
  'CREATE INDEX ON review.decision (decided_at, id)',
  'CREATE INDEX ON review.decision (account_key)',
  'CREATE INDEX ON review.decision (spread_from)',

  `CREATE TABLE review.label (
    decision_id uuid NOT NULL REFERENCES review.decision ON DELETE CASCADE,
    position smallint NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    subject_key uuid NOT NULL,
    account_key uuid,
    outcome text NOT NULL CHECK (outcome IN ${outcomes}),
    policy text NOT NULL,
    severity smallint NOT NULL CHECK (severity BETWEEN 0 AND 4),
    reason text NOT NULL,
    PRIMARY KEY (decision_id, position)
  )`,
  'CREATE INDEX ON review.label (subject_key)',
  'CREATE INDEX ON review.label (account_key)',

  `CREATE TABLE review.appeal (
    id uuid PRIMARY KEY,
    work_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    appellant text NOT NULL CHECK (appellant IN ('reporter', 'acted-on')),
    report_id uuid,
    account_key uuid,
    words text NOT NULL,
    language text NOT NULL,
    priority double precision NOT NULL,
    filed_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    filed_by text NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'decided')),
    outcome text CHECK (outcome IN ('upheld', 'reversed')),
    outcome_decision_id uuid,
    decided_at timestamptz,
    CHECK ((state = 'decided') = (outcome IS NOT NULL)),
    UNIQUE NULLS NOT DISTINCT (decision_id, appellant, report_id)
  )`,
  "CREATE INDEX ON review.appeal (priority DESC) WHERE state = 'open'",
  'CREATE INDEX ON review.appeal (work_id)',
  'CREATE INDEX ON review.appeal (account_key)',
  'CREATE INDEX ON review.appeal (filed_at, id)',

  // Appeals that came by way of the ledger, and why one could not be filed.
  `CREATE TABLE review.received_appeal (
    id uuid PRIMARY KEY,
    sequence bigint NOT NULL,
    taken_at timestamptz NOT NULL,
    refused text
  )`,
  'CREATE INDEX ON review.received_appeal (sequence)',
  'CREATE INDEX ON review.received_appeal (taken_at)',

  // One row: how review goes. Its document is checked before it is written.
  `CREATE TABLE review.settings (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    version integer NOT NULL,
    document json NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
  )`,
];
