import { type Migration, sql } from 'kysely';

/**
 * Investigations, the networks they found, and what people decided of them. `member.content` is JSON
 * of `Member` as text, since `json` refuses what platforms may write in a name.
 */
export const networks: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  `CREATE TABLE networks.investigation (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    seeds text[] NOT NULL,
    relations text[] NOT NULL,
    maximum_members integer NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
    progress json,
    outcome text CHECK (outcome IN ('network', 'no-network')),
    reason text NOT NULL DEFAULT '',
    warnings text[] NOT NULL DEFAULT '{}',
    network_id uuid,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    finished_at timestamptz
  )`,
  'CREATE INDEX ON networks.investigation (created_at, id)',

  `CREATE TABLE networks.network (
    id uuid PRIMARY KEY,
    investigation_id uuid NOT NULL,
    name text NOT NULL,
    state text NOT NULL CHECK (state IN ('suspected', 'confirmed', 'refused')),
    seeds text[] NOT NULL,
    summary json NOT NULL,
    created_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by text,
    reason text NOT NULL DEFAULT ''
  )`,
  'CREATE INDEX ON networks.network (created_at, id)',
  'CREATE INDEX ON networks.network (investigation_id)',

  `CREATE TABLE networks.member (
    network_id uuid NOT NULL REFERENCES networks.network ON DELETE CASCADE,
    account_key uuid NOT NULL,
    account text NOT NULL,
    rank integer NOT NULL,
    score double precision NOT NULL,
    role text NOT NULL,
    at_risk boolean NOT NULL,
    seed boolean NOT NULL,
    handle text,
    followers integer NOT NULL,
    x real NOT NULL,
    y real NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (network_id, account_key)
  )`,
  'CREATE INDEX ON networks.member (network_id, rank)',
  'CREATE INDEX ON networks.member (account_key)',

  `CREATE TABLE networks.edge (
    network_id uuid NOT NULL REFERENCES networks.network ON DELETE CASCADE,
    source_key uuid NOT NULL,
    target_key uuid NOT NULL,
    kinds text[] NOT NULL,
    weight real NOT NULL,
    PRIMARY KEY (network_id, source_key, target_key)
  )`,
  'CREATE INDEX ON networks.edge (network_id, target_key)',

  `CREATE TABLE networks.decision (
    id uuid PRIMARY KEY,
    network_id uuid NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    reason text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON networks.decision (network_id, decided_at)',
  'CREATE INDEX ON networks.decision (decided_at)',

  `CREATE TABLE networks.snapshot (
    decision_id uuid PRIMARY KEY,
    network_id uuid NOT NULL,
    digest bytea NOT NULL,
    content bytea NOT NULL,
    taken_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON networks.snapshot (network_id)',
  'CREATE INDEX ON networks.snapshot (taken_at)',

  `CREATE TABLE networks.export (
    id uuid PRIMARY KEY,
    network_id uuid NOT NULL,
    format text NOT NULL,
    purpose text NOT NULL,
    exporter text NOT NULL,
    exported_by text NOT NULL,
    exported_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON networks.export (exported_at)',
];
