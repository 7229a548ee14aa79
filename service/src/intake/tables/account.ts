import { purgeByScan } from './purge-by-scan.ts';
import type { Table } from './table.ts';

/** Rows that outlive their time: something still refers to them. */
const inUse = `EXISTS (SELECT FROM intake.relation WHERE source_key = account_key)
      OR EXISTS (SELECT FROM intake.relation WHERE target_key = account_key)
      OR EXISTS (SELECT FROM intake.relation WHERE via_key = account_key)`;

/**
 * Every account that was named: its own id and, where a profile came, its current state, merged
 * field by field (`stateText`; no `jsonb`, which refuses what platforms may write). `handle` is taken
 * out of it to be searched and resolved.
 */
export const accountTable: Table = {
  name: 'account',
  create: `
    CREATE TABLE intake.account (
      received_at timestamptz NOT NULL,
      account_key uuid PRIMARY KEY,
      handle_key uuid,
      id text COLLATE "C" NOT NULL,
      handle text COLLATE "C",
      state text
    );
    CREATE INDEX ON intake.account (id);
    CREATE INDEX ON intake.account (handle) WHERE handle IS NOT NULL;
    CREATE INDEX ON intake.account (handle_key) WHERE handle_key IS NOT NULL;`,
  retention: {
    class: 'relations',
    since: 'received_at',
    accounts: ['account_key'],
    purge: purgeByScan('account', ['account_key'], inUse),
  },
};
