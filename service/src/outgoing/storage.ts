import { sql } from 'kysely';
import type { RoomStorage } from '../storage/index.ts';

/** What the outbox brings to the record. */
export const outgoingStorage: RoomStorage = {
  schema: 'outgoing',
  migrations: {
    '0001-outbox': {
      async up(kysely) {
        await sql`CREATE TABLE outgoing.message (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          kind text NOT NULL,
          subject text NOT NULL,
          payload jsonb NOT NULL,
          state text NOT NULL CHECK (state IN ('waiting', 'sent', 'dead', 'discarded')),
          attempts integer NOT NULL DEFAULT 0,
          posted_at timestamptz NOT NULL,
          due_at timestamptz NOT NULL,
          claimed_until timestamptz,
          tried_at timestamptz,
          ended_at timestamptz,
          failure text
        )`.execute(kysely);
        // What holds back the messages after it.
        await sql`CREATE INDEX ON outgoing.message (kind, subject, id)
          WHERE state IN ('waiting', 'dead')`.execute(kysely);
        await sql`CREATE INDEX ON outgoing.message (due_at) WHERE state = 'waiting'`.execute(
          kysely,
        );
        await sql`CREATE INDEX ON outgoing.message (posted_at)`.execute(kysely);
      },
    },
    // What is due is found in order, past all that was sent before; a claim changes no index.
    '0002-in-order': {
      async up(kysely) {
        await sql`DROP INDEX outgoing.message_due_at_idx`.execute(kysely);
        await sql`CREATE INDEX ON outgoing.message (state, id) WHERE state <> 'sent'`.execute(
          kysely,
        );
        await sql`ALTER TABLE outgoing.message SET (fillfactor = 80)`.execute(kysely);
      },
    },
  },
  retention: {
    message: {
      class: 'operations',
      since: 'posted_at',
      except: "state IN ('waiting', 'dead')",
    },
  },
};
