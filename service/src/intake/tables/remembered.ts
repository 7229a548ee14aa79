import { purgeByScan } from './purge-by-scan.ts';
import type { Table } from './table.ts';

/**
 * The ids that count once: an actor's activity id, as a keyed hash, with the digest of its content.
 * What an `Undo` may name by id also has the relation that it made. A row without a sequence is an
 * activity that was undone before it came.
 */
export const rememberedTable: Table = {
  name: 'remembered',
  create: `
    CREATE TABLE intake.remembered (
      received_at timestamptz NOT NULL,
      sequence bigint,
      activity_key bigint NOT NULL,
      actor_key uuid NOT NULL,
      digest uuid,
      target_key uuid,
      kind smallint,
      undone_at timestamptz,
      PRIMARY KEY (actor_key, activity_key)
    );`,
  retention: {
    class: 'activities',
    since: 'received_at',
    accounts: ['actor_key'],
    purge: purgeByScan('remembered', ['actor_key']),
  },
};
