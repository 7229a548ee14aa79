import type { ClientBase } from 'pg';
import { sendRows } from '../copy/send.ts';
import type { KnownActivities, PreparedRows } from '../prepare/prepared-batch.ts';

/** What the record knew of a batch. */
export interface RememberedBatch extends KnownActivities {
  /** Some of its activities were undone before they came. */
  readonly undone: boolean;
}

const allNew: RememberedBatch = { duplicates: [], conflicts: [], erased: [], undone: false };

/** Batches that are not tried directly after one that could not be. */
const patience = 20;

/**
 * Remembers the ids of batches. Most batches hold nothing that the record knows, so their rows are
 * copied straight into the table; when one turns out to be known (the key refuses it) that is taken
 * back and done row by row, and so are the next batches, since retries come in groups.
 */
export class Remembering {
  #rowByRow = 0;

  /**
   * Answers which activities of a batch the record knew: those count once, or not at all. One that
   * was undone before it came is new, and its `Undo` is put up for `applyUndos`.
   *
   * @param hasTombstones accounts were erased: what they do is not remembered
   */
  async remember(
    client: ClientBase,
    remembered: PreparedRows,
    hasTombstones: boolean,
  ): Promise<RememberedBatch> {
    if (remembered.rows === 0) return allNew;
    if (this.#rowByRow > 0) this.#rowByRow -= 1;
    else if (!hasTombstones && remembered.rows > 100) {
      if (await copyDirectly(client, remembered)) return allNew;
      this.#rowByRow = patience;
    }
    return mergeRowByRow(client, remembered);
  }
}

const columns = 'received_at, sequence, activity_key, actor_key, digest, target_key, kind';
const uniqueViolation = '23505';

async function copyDirectly(client: ClientBase, remembered: PreparedRows): Promise<boolean> {
  await client.query('SAVEPOINT remembering');
  try {
    await sendRows(client, `intake.remembered (${columns})`, remembered.data);
    await client.query('RELEASE SAVEPOINT remembering');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error;
    await client.query('ROLLBACK TO SAVEPOINT remembering');
    return false;
  }
}

async function mergeRowByRow(
  client: ClientBase,
  remembered: PreparedRows,
): Promise<RememberedBatch> {
  await sendRows(client, 'stage_remembered', remembered.data);
  const { rows } = await client.query<{ sequence: number }>(
    `DELETE FROM stage_remembered
     WHERE EXISTS (SELECT FROM storage.tombstone)
       AND actor_key IN (SELECT account FROM storage.tombstone)
     RETURNING sequence`,
  );
  const erased = rows.map(({ sequence }) => sequence);
  const { rowCount } = await client.query(
    `INSERT INTO intake.remembered (${columns}) SELECT ${columns} FROM stage_remembered
     ON CONFLICT (actor_key, activity_key) DO NOTHING`,
  );
  if (rowCount === remembered.rows - erased.length) return { ...allNew, erased };
  return { ...(await known(client)), erased };
}

async function known(client: ClientBase): Promise<Omit<RememberedBatch, 'erased'>> {
  const waiting = await client.query(
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
    undone: (waiting.rowCount ?? 0) > 0,
    duplicates: rows.filter(({ same }) => same).map(({ sequence }) => sequence),
    conflicts: rows.filter(({ same }) => !same).map(({ sequence }) => sequence),
  };
}
