import { sql } from 'kysely';
import type { RoomStorage } from './room.ts';

/** Tables of the cellar itself. `migration` and `installation` come before any migration runs. */
export const storageRoom: RoomStorage = {
  schema: 'storage',
  migrations: {
    '0001-erasure': {
      async up(kysely) {
        await sql`CREATE TABLE storage.legal_hold (
          account uuid PRIMARY KEY,
          reason text NOT NULL,
          placed_by text NOT NULL,
          placed_at timestamptz NOT NULL DEFAULT now()
        )`.execute(kysely);
        await sql`CREATE TABLE storage.tombstone (
          account uuid PRIMARY KEY,
          erased_at timestamptz NOT NULL,
          rows_erased jsonb NOT NULL
        )`.execute(kysely);
      },
    },
    '0002-purge': {
      async up(kysely) {
        await sql`CREATE TABLE storage.purge (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          purged_at timestamptz NOT NULL,
          table_name text NOT NULL,
          before timestamptz NOT NULL,
          gone bigint NOT NULL
        )`.execute(kysely);
      },
    },
  },
  retention: {
    migration: { class: 'lasting', reason: 'Says which schema this is; holds no personal data.' },
    installation: { class: 'lasting', reason: 'Binds the key to the data; no personal data.' },
    purge: { class: 'audit', since: 'purged_at' },
    legal_hold: {
      class: 'lasting',
      reason: 'Lifted by a person when the hold ends; holds a key, not an id.',
    },
    tombstone: {
      class: 'lasting',
      reason: 'Stops a resend from bringing an erased account back; holds a key, not an id.',
    },
  },
};
