import type { Table } from './table.ts';

/** Platforms' surfaces that are asked, and how they are reached. */
export const adapterTable: Table = {
  name: 'adapter',
  create: `
    CREATE TABLE decisions.adapter (
      name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
      url text NOT NULL,
      secret bytea,
      minutes integer NOT NULL,
      most_questions integer NOT NULL,
      account text,
      enabled boolean NOT NULL,
      changed_at timestamptz NOT NULL
    );`,
  retention: { class: 'lasting', reason: 'Connections that a person made; no personal data.' },
};

/** Runs of probes. */
export const probeTable: Table = {
  name: 'probe',
  create: `
    CREATE TABLE decisions.probe (
      id uuid PRIMARY KEY,
      adapter text NOT NULL,
      policy_version integer NOT NULL,
      state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
      asked integer NOT NULL DEFAULT 0,
      unanswered integer NOT NULL DEFAULT 0,
      leaks integer NOT NULL DEFAULT 0,
      failure text,
      started_at timestamptz NOT NULL,
      finished_at timestamptz
    );
    CREATE INDEX ON decisions.probe (started_at, id);
    CREATE INDEX ON decisions.probe (adapter, started_at);`,
  retention: { class: 'operations', since: 'started_at' },
};

/**
 * Leaks: a surface that shows what the policy withholds. Open until the same question, asked again,
 * shows nothing. `question` is sealed; `evidence` is masked.
 */
export const leakTable: Table = {
  name: 'leak',
  create: `
    CREATE TABLE decisions.leak (
      id uuid PRIMARY KEY,
      digest uuid NOT NULL,
      adapter text NOT NULL,
      surface text NOT NULL,
      term_id text NOT NULL,
      variant text NOT NULL,
      policy_version integer NOT NULL,
      question bytea NOT NULL,
      evidence text NOT NULL,
      results integer NOT NULL,
      times integer NOT NULL,
      found_at timestamptz NOT NULL,
      seen_at timestamptz NOT NULL,
      closed_at timestamptz
    );
    CREATE UNIQUE INDEX ON decisions.leak (digest) WHERE closed_at IS NULL;
    CREATE INDEX ON decisions.leak (found_at, id);`,
  retention: { class: 'operations', since: 'seen_at', except: 'closed_at IS NULL' },
};
