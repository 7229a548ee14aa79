import type { Table } from './table.ts';

/**
 * Posts and profiles of which the record knows why they are withheld, so that they are also where
 * their text is not sent. `account_key` is the author or the account itself. A mark that holds no more
 * is withdrawn, and goes when its time is over: nodes follow the changes.
 */
export const markTable: Table = {
  name: 'mark',
  create: `
    CREATE TABLE decisions.mark (
      change bigint NOT NULL,
      marked_at timestamptz NOT NULL,
      subject_key uuid NOT NULL,
      account_key uuid,
      sweep uuid,
      policy_version integer,
      withdrawn boolean NOT NULL DEFAULT false,
      kind text NOT NULL CHECK (kind IN ('account', 'post')),
      basis text NOT NULL CHECK (basis IN ('term', 'doubted', 'network', 'media')),
      detail text NOT NULL,
      PRIMARY KEY (subject_key, basis)
    );
    CREATE INDEX ON decisions.mark (change, subject_key, basis);
    CREATE INDEX ON decisions.mark (account_key);
    CREATE INDEX ON decisions.mark (detail) WHERE basis = 'network';
    CREATE INDEX ON decisions.mark (marked_at);`,
  retention: { class: 'relations', since: 'marked_at', accounts: ['account_key'] },
};
