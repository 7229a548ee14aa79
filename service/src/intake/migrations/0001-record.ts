import { type Migration, sql } from 'kysely';
import { tables } from '../tables/index.ts';

/** All tables of the room in their first form. */
export const record: Migration = {
  async up(kysely) {
    for (const { create } of tables) await sql.raw(create).execute(kysely);
  },
};
