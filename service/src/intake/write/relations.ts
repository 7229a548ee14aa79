import type { ClientBase } from 'pg';
import { sendRows } from '../copy/send.ts';
import { relationKindCodes } from '../kinds.ts';
import type { PreparedRows } from '../prepare/prepared-batch.ts';

/** Kinds of relations about a post, which carry its author. */
export const kindsAboutPosts = [
  relationKindCodes.like,
  relationKindCodes.announce,
  relationKindCodes.reply,
].join(', ');

/**
 * Merges the relations of a batch into the record, by the law of `mergeRelation`. As batches take
 * turns, `MERGE` needs none of what makes `ON CONFLICT` safe beside other writers, and costs less.
 */
export async function mergeRelations(client: ClientBase, relations: PreparedRows): Promise<void> {
  if (relations.rows === 0) return;
  await sendRows(client, 'stage_relation', relations.data);
  await client.query(
    `DELETE FROM stage_relation
     WHERE EXISTS (SELECT FROM storage.tombstone)
       AND target_key IN (SELECT account FROM storage.tombstone)`,
  );
  // The post's own author, where the record knows the post, is better than what a like says of it.
  await client.query(
    `MERGE INTO intake.relation AS old
     USING (
       SELECT received_at, first_at, last_at, withdrawn_at, count, kind, source_key, target_key,
              CASE WHEN kind IN (${kindsAboutPosts}) THEN coalesce(
                (SELECT author_key FROM intake.post WHERE post_key = target_key), via_key
              ) END AS via_key,
              last_activity
       FROM stage_relation
     ) AS new
     ON old.source_key = new.source_key AND old.kind = new.kind
       AND old.target_key BETWEEN new.target_key AND new.target_key
     WHEN MATCHED THEN UPDATE SET
       received_at = greatest(old.received_at, new.received_at),
       first_at = least(old.first_at, new.first_at),
       last_at = greatest(old.last_at, new.last_at),
       withdrawn_at = greatest(old.withdrawn_at, new.withdrawn_at),
       count = old.count + new.count,
       via_key = least(old.via_key, new.via_key),
       last_activity = CASE
         WHEN new.last_at IS NULL OR new.last_at < old.last_at THEN old.last_activity
         WHEN new.last_at = old.last_at THEN greatest(old.last_activity, new.last_activity)
         ELSE new.last_activity
       END
     WHEN NOT MATCHED THEN
       INSERT (received_at, first_at, last_at, withdrawn_at, count, kind, source_key, target_key,
               via_key, last_activity)
       VALUES (new.received_at, new.first_at, new.last_at, new.withdrawn_at, new.count, new.kind,
               new.source_key, new.target_key, new.via_key, new.last_activity)`,
  );
}

/** Merges contacts, which have a table and a short time of their own. */
export async function mergeContacts(client: ClientBase, contacts: PreparedRows): Promise<void> {
  if (contacts.rows === 0) return;
  await sendRows(client, 'stage_contact', contacts.data);
  await client.query(
    `INSERT INTO intake.contact AS old
     SELECT * FROM stage_contact
     WHERE NOT EXISTS (SELECT FROM storage.tombstone WHERE account = target_key)
     ON CONFLICT (source_key, target_key) DO UPDATE SET
       received_at = greatest(old.received_at, excluded.received_at),
       first_at = least(old.first_at, excluded.first_at),
       last_at = greatest(old.last_at, excluded.last_at),
       count = old.count + excluded.count`,
  );
}
