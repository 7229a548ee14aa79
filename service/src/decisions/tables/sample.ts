import type { Table } from './table.ts';

/**
 * A private sample of what was asked: the viewer under a pseudonym that changes daily, texts sealed,
 * accounts by their keys. For backtests and measurement.
 */
export const sampleTable: Table = {
  name: 'sample',
  create: `
    CREATE TABLE decisions.sample (
      asked_at timestamptz NOT NULL,
      id uuid PRIMARY KEY,
      viewer bytea,
      policy_version integer NOT NULL,
      surface text NOT NULL,
      decision text NOT NULL,
      account_keys uuid[] NOT NULL,
      content bytea NOT NULL
    );
    CREATE INDEX ON decisions.sample (asked_at);
    CREATE INDEX ON decisions.sample (viewer);
    CREATE INDEX ON decisions.sample USING gin (account_keys);`,
  retention: { class: 'activities', since: 'asked_at' },
};

/** The salt of each day's pseudonyms: when it goes, nobody can tell whose they were. */
export const saltTable: Table = {
  name: 'salt',
  create: `
    CREATE TABLE decisions.salt (
      day date PRIMARY KEY,
      salt bytea NOT NULL,
      made_at timestamptz NOT NULL
    );`,
  retention: { class: 'activities', since: 'made_at' },
};
