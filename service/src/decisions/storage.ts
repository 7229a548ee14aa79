import { sql } from 'kysely';
import type { RoomStorage } from '../storage/index.ts';
import { eraseAccount } from './erase-account.ts';
import { tables } from './tables/index.ts';

/** What decisions bring to the record. */
export const decisionsStorage: RoomStorage = {
  schema: 'decisions',
  migrations: {
    '0001-decisions': {
      async up(kysely) {
        for (const { create } of tables) await sql.raw(create).execute(kysely);
      },
    },
    '0002-rule-failures': {
      async up(kysely) {
        await sql
          .raw(`ALTER TABLE decisions.node ADD COLUMN rule_failures jsonb NOT NULL DEFAULT '[]'`)
          .execute(kysely);
      },
    },
  },
  retention: Object.fromEntries(tables.map(({ name, retention }) => [name, retention])),
  erase: eraseAccount,
};
