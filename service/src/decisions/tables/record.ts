import type { Table } from './table.ts';

/**
 * Restrictions of accounts and posts: one row for a subject, a surface, a version of the policy and
 * its reasons, written before the first answer that restricts; that it was met again is counted.
 * `shadow`: what would have been restricted, had the service acted.
 */
export const recordTable: Table = {
  name: 'record',
  create: `
    CREATE TABLE decisions.record (
      decided_at timestamptz NOT NULL,
      last_at timestamptz NOT NULL,
      times bigint NOT NULL,
      id uuid NOT NULL,
      decision_id uuid NOT NULL,
      subject_key uuid NOT NULL,
      account_key uuid,
      digest bigint NOT NULL,
      policy_version integer NOT NULL,
      shadow boolean NOT NULL,
      kind text NOT NULL CHECK (kind IN ('account', 'post')),
      surface text NOT NULL,
      decision text NOT NULL CHECK (decision IN ('limit', 'withhold')),
      reasons text NOT NULL,
      PRIMARY KEY (subject_key, digest)
    );
    CREATE INDEX ON decisions.record (id);
    CREATE INDEX ON decisions.record (decision_id);
    CREATE INDEX ON decisions.record (account_key, decided_at);
    CREATE INDEX ON decisions.record (decided_at, id);`,
  retention: { class: 'decisions', since: 'decided_at', accounts: ['subject_key', 'account_key'] },
};
