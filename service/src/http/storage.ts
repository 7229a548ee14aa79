import { sql } from 'kysely';
import type { RoomStorage } from '../storage/index.ts';

/** What the HTTP layer itself remembers. */
export const httpStorage: RoomStorage = {
  schema: 'http',
  migrations: {
    '0001-created': {
      async up(kysely) {
        await sql`CREATE TABLE http.created (
          actor text NOT NULL,
          key text NOT NULL,
          digest bytea NOT NULL,
          id text,
          at timestamptz NOT NULL,
          PRIMARY KEY (actor, key)
        )`.execute(kysely);
        await sql`CREATE INDEX ON http.created (at)`.execute(kysely);
      },
    },
  },
  retention: { created: { class: 'operations', since: 'at' } },
};
