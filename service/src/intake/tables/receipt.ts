import type { Table } from './table.ts';

/**
 * One row a batch, written with it: what rooms below follow, in order, to hear of new activities
 * (`sequence` up to, not including, `sequence + lines`).
 */
export const receiptTable: Table = {
  name: 'receipt',
  create: `
    CREATE TABLE intake.receipt (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      received_at timestamptz NOT NULL,
      source text NOT NULL,
      sequence bigint NOT NULL,
      lines integer NOT NULL,
      accepted integer NOT NULL,
      duplicates integer NOT NULL,
      rejected integer NOT NULL
    );`,
  retention: { class: 'activities', since: 'received_at' },
};
