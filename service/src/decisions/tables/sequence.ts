import type { Table } from './table.ts';

/**
 * One row: the number of the last change. A transaction takes the next number at its beginning and so
 * holds back the others until its commit: whoever has read up to a number has missed none.
 */
export const sequenceTable: Table = {
  name: 'sequence',
  create: `
    CREATE TABLE decisions.sequence (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      last bigint NOT NULL
    );
    INSERT INTO decisions.sequence (last) VALUES (0);`,
  retention: { class: 'lasting', reason: 'One row, of no account: the number of the last change.' },
};
