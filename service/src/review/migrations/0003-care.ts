import { type Migration, sql } from 'kysely';

/** Care for those who look: what each set, where their day stands, and what they saw. */
export const care: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  // One row a person. `asked`: items that they were served, for the draw of golden ones.
  `CREATE TABLE review.care (
    person text PRIMARY KEY,
    media json NOT NULL DEFAULT '{}',
    without_severity smallint CHECK (without_severity BETWEEN 1 AND 4),
    skills text[],
    languages text[],
    queues text[],
    asked integer NOT NULL DEFAULT 0,
    working_since timestamptz,
    active_at timestamptz,
    severe_in_a_row smallint NOT NULL DEFAULT 0,
    break_until timestamptz,
    break_for text
  )`,

  // What a person was exposed to: an item that they decided, or a medium without its blur. Without
  // names of media or accounts: it outlives them.
  `CREATE TABLE review.exposure (
    id uuid PRIMARY KEY,
    person text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('item', 'unblur')),
    item_id uuid NOT NULL,
    medium_key uuid,
    frame integer,
    severity smallint NOT NULL CHECK (severity BETWEEN 0 AND 4),
    reason text NOT NULL DEFAULT '',
    begun_at timestamptz NOT NULL,
    most_until timestamptz,
    ended_at timestamptz,
    seconds double precision NOT NULL DEFAULT 0,
    sufficient boolean NOT NULL DEFAULT false
  )`,
  'CREATE INDEX ON review.exposure (person, begun_at)',
  'CREATE INDEX ON review.exposure (item_id, medium_key)',
  'CREATE INDEX ON review.exposure (begun_at)',

  // Media that people decided, by what finds them again. Bits of PDQ for the distance between two.
  `CREATE TABLE review.seen_medium (
    decision_id uuid NOT NULL REFERENCES review.decision ON DELETE CASCADE,
    position smallint NOT NULL,
    account_key uuid,
    digests text[] NOT NULL,
    pdq bit(256),
    outcome text NOT NULL CHECK (outcome IN ('violates', 'does-not-violate')),
    severity smallint NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (decision_id, position)
  )`,
  'CREATE INDEX ON review.seen_medium USING gin (digests)',
  'CREATE INDEX ON review.seen_medium (decided_at)',
  'CREATE INDEX ON review.seen_medium (account_key)',
];
