import type { Table } from './table.ts';

/** Accounts that stated an age under 18, as read from profiles; nodes follow the changes. */
export const minorTable: Table = {
  name: 'minor',
  create: `
    CREATE TABLE decisions.minor (
      account_key uuid PRIMARY KEY,
      change bigint NOT NULL,
      stated_at timestamptz NOT NULL,
      minor boolean NOT NULL
    );
    CREATE INDEX ON decisions.minor (change);
    CREATE INDEX ON decisions.minor (stated_at);`,
  retention: { class: 'relations', since: 'stated_at', accounts: ['account_key'] },
};
