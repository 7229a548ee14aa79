import type { Table } from './table.ts';

/** One row: up to which batch of activities was read. */
export const readingTable: Table = {
  name: 'reading',
  create: `
    CREATE TABLE decisions.reading (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      receipt bigint NOT NULL
    );`,
  retention: { class: 'lasting', reason: 'One row, of no account: how far was read.' },
};
