import { type Migration, sql } from 'kysely';

/** What was observed of accounts, and how far the observers have read. */
export const signals: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  // `evidence`: plain words, without ids. `seen_at`: when it was last found to be so.
  `CREATE TABLE signals.signal (
    account_key uuid NOT NULL,
    kind text NOT NULL,
    score real NOT NULL CHECK (score > 0 AND score <= 1),
    evidence text NOT NULL,
    producer text NOT NULL,
    observed_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (account_key, kind)
  )`,
  'CREATE INDEX ON signals.signal (kind, score DESC, account_key)',
  'CREATE INDEX ON signals.signal (seen_at)',

  // One row: the last batch of activities that was observed, and what that took.
  `CREATE TABLE signals.observation (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    receipt bigint NOT NULL,
    observed_at timestamptz NOT NULL,
    milliseconds integer NOT NULL
  )`,
];
