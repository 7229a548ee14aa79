import type { Table } from './table.ts';

/** Processes that decide, each with what it knows, and how late it learnt of it. */
export const nodeTable: Table = {
  name: 'node',
  create: `
    CREATE TABLE decisions.node (
      id uuid PRIMARY KEY,
      host text NOT NULL,
      process integer NOT NULL,
      version text NOT NULL,
      policy_version integer NOT NULL,
      change bigint NOT NULL,
      signal_change bigint NOT NULL,
      accounts integer NOT NULL,
      bytes bigint NOT NULL,
      lag_milliseconds integer NOT NULL,
      started_at timestamptz NOT NULL,
      seen_at timestamptz NOT NULL
    );
    CREATE INDEX ON decisions.node (seen_at);`,
  retention: { class: 'operations', since: 'seen_at' },
};
