import { type Migration, sql } from 'kysely';

/** What was observed of media that were sent, and which attached media banks know. */
export const media: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  // Of a medium that tells something, and of no other. `media`: its digest, which names it;
  // `reference`: the platform's own name of it; `account_key`: who sent it, where that was told.
  // `detail` is JSON of what was found, as text.
  `CREATE TABLE signals.media_signal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    media text NOT NULL,
    reference text,
    account_key uuid,
    kind text NOT NULL,
    score real NOT NULL CHECK (score > 0 AND score <= 1),
    evidence text NOT NULL,
    producer text NOT NULL,
    detail text NOT NULL,
    observed_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (media, account_key, kind, producer)
  )`,
  'CREATE INDEX ON signals.media_signal (kind, id)',
  'CREATE INDEX ON signals.media_signal (account_key)',
  'CREATE INDEX ON signals.media_signal (seen_at)',

  // Media that activities name, and the fingerprints of banks that they are like. Whether these
  // still stand is asked when it is read.
  `CREATE TABLE signals.known_media (
    media_key uuid NOT NULL,
    fingerprint_id bigint NOT NULL,
    distance smallint NOT NULL,
    matched_at timestamptz NOT NULL,
    PRIMARY KEY (media_key, fingerprint_id)
  )`,
  'CREATE INDEX ON signals.known_media (fingerprint_id)',
  'CREATE INDEX ON signals.known_media (matched_at)',

  // One row: the last batch of activities and the last fingerprint of banks that were compared, and
  // what that took. `distances` is JSON: the distance of each bank then.
  `CREATE TABLE signals.comparison (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    receipt bigint NOT NULL,
    change bigint NOT NULL,
    fingerprint bigint NOT NULL,
    distances text NOT NULL,
    compared_at timestamptz NOT NULL,
    milliseconds integer NOT NULL
  )`,
];
