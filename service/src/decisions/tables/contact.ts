import type { Table } from './table.ts';

/**
 * Interactions that the platform is to leave out of its co-visitation: who turned to which account,
 * how, and on what basis. A row that holds no more is withdrawn. Readers go by `change`, then `id`.
 */
export const contactTable: Table = {
  name: 'contact',
  create: `
    CREATE TABLE decisions.contact (
      id bigint GENERATED ALWAYS AS IDENTITY,
      change bigint NOT NULL,
      first_at timestamptz NOT NULL,
      actor_key uuid NOT NULL,
      account_key uuid NOT NULL,
      basis_key uuid NOT NULL,
      withdrawn boolean NOT NULL DEFAULT false,
      type text NOT NULL CHECK (type IN ('view', 'follow', 'like')),
      basis text NOT NULL CHECK (basis IN ('network', 'report')),
      PRIMARY KEY (actor_key, account_key, type, basis_key)
    );
    CREATE INDEX ON decisions.contact (change, id);
    CREATE INDEX ON decisions.contact (account_key);
    CREATE INDEX ON decisions.contact (basis_key);
    CREATE INDEX ON decisions.contact (first_at);`,
  retention: {
    class: 'relations',
    since: 'first_at',
    accounts: ['actor_key', 'account_key'],
  },
};
