import { type Migration, sql } from 'kysely';

/** Further looks, and items whose answer is known. */
export const quality: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const outcomes = `('violates', 'does-not-violate')`;

const statements = [
  // A decision that is looked at again. `holds`: the work stays open until the last look.
  `CREATE TABLE review.second_look (
    id uuid PRIMARY KEY,
    work_id uuid NOT NULL,
    appeal_id uuid,
    reason text NOT NULL CHECK (reason IN ('trusted', 'minor', 'appeal', 'asked', 'sample')),
    holds boolean NOT NULL,
    priority double precision NOT NULL,
    due_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('second', 'third', 'agreed', 'settled', 'cancelled')),
    first_decision_id uuid NOT NULL,
    second_decision_id uuid,
    third_decision_id uuid,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz
  )`,
  "CREATE UNIQUE INDEX ON review.second_look (work_id) WHERE state IN ('second', 'third')",
  "CREATE INDEX ON review.second_look (priority DESC) WHERE state IN ('second', 'third')",
  'CREATE INDEX ON review.second_look (first_decision_id)',
  'CREATE INDEX ON review.second_look (opened_at, id)',

  // Work that was decided beyond doubt, shown again as if it were new.
  `CREATE TABLE review.golden (
    id uuid PRIMARY KEY,
    work_id uuid NOT NULL UNIQUE,
    outcome text NOT NULL CHECK (outcome IN ${outcomes}),
    severity smallint NOT NULL CHECK (severity BETWEEN 0 AND 4),
    reason text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    retired_at timestamptz
  )`,
  'CREATE INDEX ON review.golden (made_at)',

  `CREATE TABLE review.golden_answer (
    golden_id uuid NOT NULL REFERENCES review.golden ON DELETE CASCADE,
    reviewer text NOT NULL,
    decision_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ${outcomes}),
    severity smallint NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (golden_id, reviewer)
  )`,
  'CREATE INDEX ON review.golden_answer (answered_at)',
];
