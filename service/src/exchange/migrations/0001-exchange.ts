import { type Migration, sql } from 'kysely';

/** Exchanges, what they hold, what could not be read of them, and the partners who read from us. */
export const exchange: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  // `credentials`: sealed under the installation's key. `position`: where the next fetch begins;
  // `beyond`: how far the last one came, past what could not be read. `generation`: number of the
  // fetch of everything that the position belongs to, `swept` of the last one that was complete.
  // `run`: the fetch that is under way; who finds another one there stops.
  `CREATE TABLE exchange.exchange (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    protocol text NOT NULL,
    config jsonb NOT NULL,
    credentials bytea,
    bank_id integer NOT NULL,
    enabled boolean NOT NULL,
    every_minutes integer NOT NULL CHECK (every_minutes > 0),
    send_opinions boolean NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    position jsonb,
    beyond jsonb,
    generation integer NOT NULL DEFAULT 0,
    swept integer NOT NULL DEFAULT 0,
    run uuid,
    run_began_at timestamptz,
    run_fetched bigint NOT NULL DEFAULT 0,
    next_run_at timestamptz NOT NULL,
    last_ended_at timestamptz,
    last_succeeded boolean,
    last_failure text,
    up_to_date_at timestamptz
  )`,

  // Credentials that hold for each exchange of a protocol that has none of its own.
  `CREATE TABLE exchange.protocol_credentials (
    protocol text PRIMARY KEY,
    credentials bytea NOT NULL,
    set_at timestamptz NOT NULL
  )`,

  // What an exchange needs to know of an entry to hear of it again, and to take opinions on it.
  // `seen_at`: when it was told that the entry was seen here.
  `CREATE TABLE exchange.record (
    exchange_id uuid NOT NULL REFERENCES exchange.exchange ON DELETE CASCADE,
    key text COLLATE "C" NOT NULL,
    entry_id bigint NOT NULL,
    handle jsonb NOT NULL,
    generation integer NOT NULL,
    seen_at timestamptz,
    PRIMARY KEY (exchange_id, key)
  )`,
  'CREATE INDEX ON exchange.record (entry_id)',

  `CREATE TABLE exchange.set_aside (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exchange_id uuid NOT NULL REFERENCES exchange.exchange ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('page', 'record')),
    key text,
    place text,
    reason text NOT NULL,
    content text NOT NULL,
    digest bytea NOT NULL,
    generation integer NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'resolved', 'dismissed')),
    times integer NOT NULL DEFAULT 1,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    ended_at timestamptz,
    UNIQUE (exchange_id, kind, digest)
  )`,
  "CREATE INDEX ON exchange.set_aside (exchange_id, key) WHERE state = 'open'",
  'CREATE INDEX ON exchange.set_aside (last_at)',

  // One row: the last opinion of our own that was passed on, by its number in the banks, and the
  // last signal of a medium whose entries were told as seen.
  `CREATE TABLE exchange.passed_on (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    change bigint NOT NULL,
    signal bigint NOT NULL
  )`,
  'INSERT INTO exchange.passed_on (change, signal) VALUES (0, 0)',

  // `id`: also the group's number for those who read as from ThreatExchange.
  `CREATE TABLE exchange.partner (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1001) PRIMARY KEY,
    name text NOT NULL,
    key_id uuid NOT NULL UNIQUE,
    banks integer[] NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    ended_at timestamptz
  )`,

  // Whether a partner may read a bank, since when, and since which second of ours it is told so.
  // A bank that it may no longer read is told to it as gone.
  `CREATE TABLE exchange.sharing (
    partner_id bigint NOT NULL REFERENCES exchange.partner ON DELETE CASCADE,
    bank_id integer NOT NULL,
    shared boolean NOT NULL,
    since_at timestamptz NOT NULL,
    since_second bigint NOT NULL,
    PRIMARY KEY (partner_id, bank_id)
  )`,

  // Up to which change of the banks a second of ours stands: whoever has read all that there was
  // at a second has read so far.
  `CREATE TABLE exchange.mark (
    second bigint PRIMARY KEY,
    change bigint NOT NULL,
    at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON exchange.mark (at)',

  // Shares of HMA's signal types that are not 1.
  `CREATE TABLE exchange.hma_signal_type (
    name text PRIMARY KEY,
    enabled_ratio double precision NOT NULL CHECK (enabled_ratio BETWEEN 0 AND 1)
  )`,
];
