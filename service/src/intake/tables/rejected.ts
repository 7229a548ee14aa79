import type { Table } from './table.ts';

/** Lines that were not accepted, byte for byte, with what was wrong and what to do. */
export const rejectedTable: Table = {
  name: 'rejected',
  create: `
    CREATE TABLE intake.rejected (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      received_at timestamptz NOT NULL,
      source text NOT NULL,
      line bigint NOT NULL,
      field text NOT NULL,
      reason text NOT NULL,
      remedy text NOT NULL,
      body bytea NOT NULL
    );
    CREATE INDEX ON intake.rejected (received_at);`,
  retention: { class: 'rejected', since: 'received_at' },
};
