import { type Migration, sql } from 'kysely';
import { fingerprintCodes } from '../fingerprints.ts';

/** Banks, their entries, the fingerprints of entries, and what is thought of entries. */
export const banks: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const exact = [fingerprintCodes.md5, fingerprintCodes.sha1, fingerprintCodes.sha256].join(', ');

const statements = [
  // One row. Whoever changes a bank takes numbers here first, and so waits for who came before:
  // numbers of changes, and of fingerprints, stand in the order of commits.
  `CREATE TABLE banks.sequence (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    last bigint NOT NULL
  )`,
  'INSERT INTO banks.sequence (last) VALUES (0)',

  `CREATE TABLE banks.bank (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (name ~ '^[A-Z0-9_]{1,255}$'),
    source text NOT NULL,
    enabled_share double precision NOT NULL CHECK (enabled_share BETWEEN 0 AND 1),
    distance smallint CHECK (distance BETWEEN 0 AND 64),
    shared_onward boolean NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    change bigint NOT NULL
  )`,
  'CREATE UNIQUE INDEX ON banks.bank (name) WHERE deleted_at IS NULL',
  'CREATE INDEX ON banks.bank (deleted_at) WHERE deleted_at IS NOT NULL',

  // `source_key`: its name where it came from; null where a person entered it. `content`: digest of
  // what the source last told; `named_in`: the last fetch that named it. A row with
  // `deleted_at` is a tombstone, which still holds the fingerprints: partners are told of it.
  // `metadata` is JSON as text, since `jsonb` refuses what sources may write.
  `CREATE TABLE banks.entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bank_id integer NOT NULL REFERENCES banks.bank ON DELETE CASCADE,
    source_key text COLLATE "C",
    note text NOT NULL CHECK (char_length(note) <= 255),
    metadata text,
    original_uri text,
    disabled_until timestamptz,
    content uuid,
    named_in bigint,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    change bigint NOT NULL,
    UNIQUE (bank_id, source_key)
  ) WITH (fillfactor = 90)`,
  'CREATE INDEX ON banks.entry (bank_id, id)',
  'CREATE UNIQUE INDEX ON banks.entry (change)',
  'CREATE INDEX ON banks.entry (deleted_at) WHERE deleted_at IS NOT NULL',

  // Indexes in memory number fingerprints by 32 bits.
  `CREATE TABLE banks.fingerprint (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (id < 4294967296),
    entry_id bigint NOT NULL REFERENCES banks.entry ON DELETE CASCADE,
    type smallint NOT NULL,
    value bytea NOT NULL
  )`,
  'CREATE INDEX ON banks.fingerprint (entry_id)',
  `CREATE INDEX ON banks.fingerprint (value, type) WHERE type IN (${exact})`,

  // `owner`: whose opinion; empty for our own.
  `CREATE TABLE banks.opinion (
    entry_id bigint NOT NULL REFERENCES banks.entry ON DELETE CASCADE,
    owner text NOT NULL,
    category smallint NOT NULL CHECK (category BETWEEN 0 AND 2),
    tags text[] NOT NULL,
    given_at timestamptz NOT NULL,
    change bigint NOT NULL,
    PRIMARY KEY (entry_id, owner)
  )`,
  "CREATE INDEX ON banks.opinion (change) WHERE owner = ''",

  // Published for joins: every fingerprint that stands, with what decides whether it matches.
  // `opinion` is as `opinionCategories` numbers it; null where nobody has one.
  `CREATE VIEW banks.standing AS
    SELECT fingerprint.id AS fingerprint_id, fingerprint.type, fingerprint.entry_id, bank.id AS bank_id,
      bank.name AS bank, bank.enabled_share, bank.distance, entry.disabled_until,
      (SELECT CASE WHEN min(category) < max(category) AND min(category) = 0 THEN 3
        ELSE max(category) END FROM banks.opinion WHERE opinion.entry_id = entry.id) AS opinion
    FROM banks.fingerprint
    JOIN banks.entry ON entry.id = fingerprint.entry_id AND entry.deleted_at IS NULL
    JOIN banks.bank ON bank.id = entry.bank_id AND bank.deleted_at IS NULL`,
];
