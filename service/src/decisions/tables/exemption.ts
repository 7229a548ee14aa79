import type { Table } from './table.ts';

/** Accounts that a person let out of what their networks bring: the outcome of an appeal. */
export const exemptionTable: Table = {
  name: 'exemption',
  create: `
    CREATE TABLE decisions.exemption (
      id uuid PRIMARY KEY,
      change bigint NOT NULL,
      account_key uuid NOT NULL,
      reason text NOT NULL,
      granted_by text NOT NULL,
      granted_at timestamptz NOT NULL,
      ended_by text,
      ended_at timestamptz
    );
    CREATE UNIQUE INDEX ON decisions.exemption (account_key) WHERE ended_at IS NULL;
    CREATE INDEX ON decisions.exemption (account_key);
    CREATE INDEX ON decisions.exemption (granted_at);`,
  retention: {
    class: 'decisions',
    since: 'granted_at',
    except: 'ended_at IS NULL',
    accounts: ['account_key'],
  },
};
