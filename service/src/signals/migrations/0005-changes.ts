import { type Migration, sql } from 'kysely';

/** Numbers the changes of signals, so that others can follow them without reading all. */
export const changes: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  // One row. A transaction that changes signals takes the next number first, and so holds back others
  // until its commit: whoever has read up to a number has missed none.
  `CREATE TABLE signals.sequence (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    last bigint NOT NULL
  )`,
  'INSERT INTO signals.sequence (last) VALUES (1)',

  // The change in which the score came to be what it is.
  'ALTER TABLE signals.signal ADD change bigint NOT NULL DEFAULT 1',
  'CREATE INDEX ON signals.signal (change)',

  // Signals that hold no more.
  `CREATE TABLE signals.gone (
    account_key uuid NOT NULL,
    kind text NOT NULL,
    change bigint NOT NULL,
    gone_at timestamptz NOT NULL,
    PRIMARY KEY (account_key, kind)
  )`,
  'CREATE INDEX ON signals.gone (change)',
  'CREATE INDEX ON signals.gone (gone_at)',
];
