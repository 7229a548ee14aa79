import type { Table } from './table.ts';

/** Until when a person lets what a confirmed network brings hold on. */
export const renewalTable: Table = {
  name: 'renewal',
  create: `
    CREATE TABLE decisions.renewal (
      id uuid PRIMARY KEY,
      network_id uuid NOT NULL,
      expires_at timestamptz NOT NULL,
      reason text NOT NULL,
      renewed_by text NOT NULL,
      renewed_at timestamptz NOT NULL
    );
    CREATE INDEX ON decisions.renewal (network_id, renewed_at);
    CREATE INDEX ON decisions.renewal (renewed_at);`,
  retention: { class: 'decisions', since: 'renewed_at' },
};
