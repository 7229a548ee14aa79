import { purgeByScan } from './purge-by-scan.ts';
import type { Table } from './table.ts';

/** Which account turned to which, for a short time only. */
export const contactTable: Table = {
  name: 'contact',
  create: `
    CREATE TABLE intake.contact (
      received_at timestamptz NOT NULL,
      first_at timestamptz NOT NULL,
      last_at timestamptz NOT NULL,
      count integer NOT NULL,
      source_key uuid NOT NULL,
      target_key uuid NOT NULL,
      PRIMARY KEY (source_key, target_key)
    ) WITH (fillfactor = 90);
    CREATE INDEX ON intake.contact (target_key);`,
  retention: {
    class: 'contacts',
    since: 'received_at',
    accounts: ['source_key', 'target_key'],
    purge: purgeByScan('contact', ['source_key', 'target_key']),
  },
};
