import { purgeByScan } from './purge-by-scan.ts';
import type { Table } from './table.ts';

/** Rows that outlive their time: something still refers to them. */
const inUse = `EXISTS (SELECT FROM intake.relation WHERE target_key = subject_key)`;

/** Names of the subjects that are neither account nor post, so that evidence can be read by people. */
export const subjectTable: Table = {
  name: 'subject',
  create: `
    CREATE TABLE intake.subject (
      received_at timestamptz NOT NULL,
      subject_key uuid PRIMARY KEY,
      kind smallint NOT NULL,
      id text COLLATE "C" NOT NULL
    );`,
  retention: {
    class: 'relations',
    since: 'received_at',
    purge: purgeByScan('subject', [], inUse),
  },
};
