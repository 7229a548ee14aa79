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

/** Merges the relations of a batch into the record, by the law of `mergeRelation`. */
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
    `INSERT INTO intake.relation AS old
       (received_at, first_at, last_at, withdrawn_at, count, kind, source_key, target_key, via_key,
        last_activity)
     SELECT received_at, first_at, last_at, withdrawn_at, count, kind, source_key, target_key,
            CASE WHEN kind IN (${kindsAboutPosts})
                 THEN coalesce((SELECT author_key FROM intake.post WHERE post_key = target_key), via_key)
            END,
            last_activity
     FROM stage_relation
     ON CONFLICT (source_key, kind, target_key) DO UPDATE SET
       received_at = greatest(old.received_at, excluded.received_at),
       first_at = least(old.first_at, excluded.first_at),
       last_at = greatest(old.last_at, excluded.last_at),
       withdrawn_at = greatest(old.withdrawn_at, excluded.withdrawn_at),
       count = old.count + excluded.count,
       via_key = least(old.via_key, excluded.via_key),
       last_activity = CASE
         WHEN excluded.last_at IS NULL OR excluded.last_at < old.last_at THEN old.last_activity
         WHEN excluded.last_at = old.last_at THEN greatest(old.last_activity, excluded.last_activity)
         ELSE excluded.last_activity
       END`,
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
