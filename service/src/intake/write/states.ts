import { type AccountState, mergeAccount, mergePost, type PostState } from '@breakwater/activity';
import type { ClientBase } from 'pg';
import type { SubjectKeys } from '../../storage/index.ts';
import { sendRows } from '../copy/send.ts';
import type { PreparedRows } from '../prepare/prepared-batch.ts';
import { stateFrom, stateText } from '../state-text.ts';
import { kindsAboutPosts } from './relations.ts';

interface Meeting {
  key: string;
  old: string | null;
  new: string;
}

/** Names the accounts of a batch and merges their profiles; answers how many were not known. */
export async function mergeAccounts(
  client: ClientBase,
  accounts: PreparedRows,
  keys: SubjectKeys,
): Promise<number> {
  if (accounts.rows === 0) return 0;
  await sendRows(client, 'stage_account', accounts.data);
  await client.query(
    `DELETE FROM stage_account
     WHERE EXISTS (SELECT FROM storage.tombstone)
       AND account_key IN (SELECT account FROM storage.tombstone)`,
  );
  const { rows } = await client.query<Meeting>(
    `SELECT account_key AS key, old.state AS old, new.state AS new
     FROM stage_account new JOIN intake.account old USING (account_key)
     WHERE new.state IS NOT NULL`,
  );
  const { rowCount } = await client.query(
    'INSERT INTO intake.account SELECT * FROM stage_account ON CONFLICT (account_key) DO NOTHING',
  );
  if (rows.length > 0) {
    const merged = rows.map((row) => ({ key: row.key, state: merge(row, mergeAccount) }));
    const handles = merged.map(({ state }) => state.fields.handle?.value ?? null);
    await client.query(
      `UPDATE intake.account
       SET handle_key = merged.handle_key, handle = merged.handle, state = merged.state
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])
         AS merged (key, handle_key, handle, state)
       WHERE account_key = merged.key`,
      [
        merged.map(({ key }) => key),
        handles.map((handle) => (handle === null ? null : keys.uuid('handle', handle))),
        handles,
        merged.map(({ state }) => stateText(state)),
      ],
    );
  }
  return rowCount ?? 0;
}

/**
 * Names the posts of a batch and merges their states; answers how many were not known. Where the
 * author becomes known after the post was liked, the likes are told.
 */
export async function mergePosts(
  client: ClientBase,
  posts: PreparedRows,
  keys: SubjectKeys,
): Promise<number> {
  if (posts.rows === 0) return 0;
  await sendRows(client, 'stage_post', posts.data);
  const { rows } = await client.query<Meeting>(
    `SELECT post_key AS key, old.state AS old, new.state AS new
     FROM stage_post new JOIN intake.post old USING (post_key)
     WHERE new.state IS NOT NULL`,
  );
  const { rowCount } = await client.query(
    'INSERT INTO intake.post SELECT * FROM stage_post ON CONFLICT (post_key) DO NOTHING',
  );
  if (rows.length > 0) {
    const merged = rows.map((row) => ({ key: row.key, state: merge(row, mergePost) }));
    const postKeys = merged.map(({ key }) => key);
    const authors = merged.map(({ state }) =>
      state.fields.author ? keys.uuid('account', state.fields.author.value) : null,
    );
    await client.query(
      `UPDATE intake.post SET author_key = merged.author_key, state = merged.state
       FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS merged (key, author_key, state)
       WHERE post_key = merged.key`,
      [postKeys, authors, merged.map(({ state }) => stateText(state))],
    );
    await client.query(
      `UPDATE intake.relation SET via_key = merged.author_key
       FROM unnest($1::uuid[], $2::uuid[]) AS merged (key, author_key)
       WHERE target_key = merged.key AND kind IN (${kindsAboutPosts})
         AND merged.author_key IS NOT NULL AND via_key IS DISTINCT FROM merged.author_key`,
      [postKeys, authors],
    );
  }
  return rowCount ?? 0;
}

function merge<State extends AccountState | PostState>(
  meeting: Meeting,
  law: (a: State, b: State) => State,
): State {
  const state = stateFrom<State>(meeting.new);
  return meeting.old === null ? state : law(stateFrom<State>(meeting.old), state);
}
