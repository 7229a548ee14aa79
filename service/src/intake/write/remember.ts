import type { ClientBase } from 'pg';
import { sendRows } from '../copy/send.ts';
import type { KnownActivities, PreparedRows } from '../prepare/prepared-batch.ts';

/**
 * Remembers the ids of a batch and answers which of them the record knew: those count once, or not
 * at all. An activity that was undone before it came is new, and its `Undo` is put up for
 * `applyUndos`.
 */
export async function remember(
  client: ClientBase,
  remembered: PreparedRows,
): Promise<KnownActivities> {
  if (remembered.rows === 0) return { duplicates: [], conflicts: [], erased: [] };
  await sendRows(client, 'stage_remembered', remembered.data);
  const erased = await forgetErased(client);
  const { rowCount } = await client.query(
    `INSERT INTO intake.remembered
       (received_at, sequence, actor_key, activity_key, digest, target_key, kind)
     SELECT * FROM stage_remembered
     ON CONFLICT (actor_key, activity_key) DO NOTHING`,
  );
  if (rowCount === remembered.rows - erased.length)
    return { duplicates: [], conflicts: [], erased };
  return { ...(await known(client)), erased };
}

/** Erased accounts do not come back: what they do is not remembered either. */
async function forgetErased(client: ClientBase): Promise<number[]> {
  const { rows } = await client.query<{ sequence: number }>(
    `DELETE FROM stage_remembered
     WHERE EXISTS (SELECT FROM storage.tombstone)
       AND actor_key IN (SELECT account FROM storage.tombstone)
     RETURNING sequence`,
  );
  return rows.map(({ sequence }) => sequence);
}

async function known(
  client: ClientBase,
): Promise<Pick<KnownActivities, 'duplicates' | 'conflicts'>> {
  await client.query(
    `WITH waiting AS (
       UPDATE intake.remembered AS old
       SET received_at = new.received_at, sequence = new.sequence, digest = new.digest,
           target_key = new.target_key, kind = new.kind
       FROM stage_remembered new
       WHERE old.actor_key = new.actor_key AND old.activity_key = new.activity_key
         AND old.digest IS NULL
       RETURNING old.received_at, old.undone_at, old.actor_key, old.activity_key
     )
     INSERT INTO stage_undo (received_at, at, actor_key, activity_key)
     SELECT * FROM waiting`,
  );
  const { rows } = await client.query<{ sequence: number; same: boolean }>(
    `SELECT new.sequence, new.digest = old.digest AS same
     FROM stage_remembered new
     JOIN intake.remembered old USING (actor_key, activity_key)
     WHERE old.sequence <> new.sequence`,
  );
  return {
    duplicates: rows.filter(({ same }) => same).map(({ sequence }) => sequence),
    conflicts: rows.filter(({ same }) => !same).map(({ sequence }) => sequence),
  };
}
