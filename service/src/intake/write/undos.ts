import type { ClientBase } from 'pg';
import { sendRows } from '../copy/send.ts';
import { relationKindCodes } from '../kinds.ts';
import type { PreparedRows } from '../prepare/prepared-batch.ts';

const { follow, block, like, announce } = relationKindCodes;

/**
 * Withdraws what an `Undo` names by its id: found by the remembered id, whether that came before,
 * with, or (see `remember`) after it; else, when the id is no longer remembered, by the relation
 * whose latest activity it was. Called when the relations of the batch are in place.
 *
 * @param waiting activities of this batch were undone before they came
 */
export async function applyUndos(
  client: ClientBase,
  undos: PreparedRows,
  waiting: boolean,
): Promise<void> {
  if (undos.rows === 0 && !waiting) return;
  if (undos.rows > 0) {
    await sendRows(client, 'stage_undo', undos.data);
    await client.query(
      `INSERT INTO intake.remembered AS old (received_at, actor_key, activity_key, undone_at)
       SELECT max(received_at), actor_key, activity_key, max(at)
       FROM stage_undo GROUP BY actor_key, activity_key ORDER BY actor_key, activity_key
       ON CONFLICT (actor_key, activity_key) DO UPDATE SET
         undone_at = greatest(old.undone_at, excluded.undone_at)`,
    );
  }
  // BETWEEN makes the planner take the primary key: through the index of targets alone it would read
  // everything that leads to a celebrity.
  await client.query(
    `UPDATE intake.relation
     SET withdrawn_at = greatest(relation.withdrawn_at, undone.at)
     FROM (
       SELECT source_key, kind, target_key, max(at) AS at
       FROM (
         SELECT actor_key AS source_key, kind, target_key, undone_at AS at
         FROM stage_undo JOIN intake.remembered USING (actor_key, activity_key)
         WHERE kind IS NOT NULL
         UNION ALL
         SELECT source_key, relation.kind, relation.target_key, at
         FROM stage_undo
         JOIN intake.relation ON source_key = actor_key AND last_activity = undone
         WHERE relation.kind IN (${follow}, ${block}, ${like}, ${announce})
       ) found
       GROUP BY source_key, kind, target_key
     ) undone
     WHERE relation.source_key = undone.source_key AND relation.kind = undone.kind
       AND relation.target_key BETWEEN undone.target_key AND undone.target_key`,
  );
}
