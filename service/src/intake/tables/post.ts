import { purgeByScan } from './purge-by-scan.ts';
import type { Table } from './table.ts';

/** Rows that outlive their time: something still refers to them. */
const inUse = `EXISTS (SELECT FROM intake.relation WHERE target_key = post_key)`;

/** Every post that was named, with its author's key once that is known. `state` as in `account`. */
export const postTable: Table = {
  name: 'post',
  create: `
    CREATE TABLE intake.post (
      received_at timestamptz NOT NULL,
      post_key uuid PRIMARY KEY,
      author_key uuid,
      id text COLLATE "C" NOT NULL,
      state text
    );`,
  retention: {
    class: 'relations',
    since: 'received_at',
    accounts: ['author_key'],
    purge: purgeByScan('post', ['author_key'], inUse),
  },
};
