import type { Table } from './table.ts';

/** What came in a day (UTC), kept with every batch, so that nothing large is ever counted. */
export const tallyTable: Table = {
  name: 'tally',
  create: `
    CREATE TABLE intake.tally (
      day date PRIMARY KEY,
      accepted bigint NOT NULL DEFAULT 0,
      duplicates bigint NOT NULL DEFAULT 0,
      rejected bigint NOT NULL DEFAULT 0,
      warnings bigint NOT NULL DEFAULT 0,
      accounts bigint NOT NULL DEFAULT 0,
      posts bigint NOT NULL DEFAULT 0,
      relations bigint NOT NULL DEFAULT 0,
      flags bigint NOT NULL DEFAULT 0,
      last_received_at timestamptz NOT NULL
    ) WITH (fillfactor = 50);`,
  retention: { class: 'lasting', reason: 'Counts of a day; no personal data.' },
};
