import { sql } from 'kysely';
import type { RoomStorage } from '../storage/index.ts';

/** The mark of a demo database: one row, made before the first synthetic one. */
export const demoStorage: RoomStorage = {
  schema: 'demo',
  migrations: {
    '0001-world': {
      async up(kysely) {
        await sql`CREATE TABLE demo.world (
          one boolean PRIMARY KEY DEFAULT true CHECK (one),
          options json NOT NULL,
          seeds text[] NOT NULL,
          filled_at timestamptz
        )`.execute(kysely);
      },
    },
  },
  retention: {
    world: { class: 'lasting', reason: 'Says that the database is synthetic; nobody in it lives.' },
  },
};
