import { type Migration, sql } from 'kysely';

/** Outside matchers and classifiers, and what they are asked. */
export const outside: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  // `secret` is sealed. `failures`: one after the other, since it last answered; `open_until`: until
  // when it is left alone.
  `CREATE TABLE signals.matcher (
    name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    kind text NOT NULL CHECK (kind IN ('matcher', 'classifier')),
    url text NOT NULL,
    wants text NOT NULL CHECK (wants IN ('digests', 'media')),
    secret bytea,
    time_limit integer NOT NULL,
    most_bytes integer NOT NULL,
    enabled boolean NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    open_until timestamptz,
    failure text,
    answered_at timestamptz,
    changed_at timestamptz NOT NULL
  )`,

  // Files that an outside matcher is still to see, sealed. Each goes with its last answer.
  `CREATE TABLE signals.held_media (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sealed bytea NOT NULL,
    held_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON signals.held_media (held_at)',

  // `content` is JSON, as the matcher is told. `strikes`: how often it alone failed.
  `CREATE TABLE signals.question (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matcher text NOT NULL REFERENCES signals.matcher ON DELETE CASCADE,
    media text NOT NULL,
    reference text,
    account_key uuid,
    content text NOT NULL,
    held_id bigint REFERENCES signals.held_media,
    state text NOT NULL CHECK (state IN ('waiting', 'answered', 'unanswerable', 'expired')),
    strikes integer NOT NULL DEFAULT 0,
    asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    claimed_until timestamptz,
    failed_at timestamptz,
    ended_at timestamptz,
    failure text
  )`,
  `CREATE UNIQUE INDEX ON signals.question (matcher, media, account_key) NULLS NOT DISTINCT
    WHERE state = 'waiting'`,
  `CREATE INDEX ON signals.question (matcher, due_at) WHERE state = 'waiting'`,
  'CREATE INDEX ON signals.question (held_id) WHERE held_id IS NOT NULL',
  'CREATE INDEX ON signals.question (media)',
  'CREATE INDEX ON signals.question (account_key)',
  'CREATE INDEX ON signals.question (asked_at)',
];
