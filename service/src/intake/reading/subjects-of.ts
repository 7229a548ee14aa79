import type { PostState, Subject } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';
import { subjectKindOf } from '../kinds.ts';
import { stateFrom } from '../state-text.ts';

/** Names of subjects of any kind by their keys; those that are unknown are left out. */
export async function subjectsOf(
  database: Pick<Database, 'pool'>,
  keys: readonly string[],
): Promise<(Subject & { readonly key: string })[]> {
  const { rows } = await database.pool.query<{ key: string; kind: number; id: string }>(
    `SELECT account_key AS key, 1 AS kind, id FROM intake.account WHERE account_key = ANY ($1::uuid[])
     UNION ALL
     SELECT post_key, 2, id FROM intake.post WHERE post_key = ANY ($1::uuid[])
     UNION ALL
     SELECT subject_key, kind, id FROM intake.subject WHERE subject_key = ANY ($1::uuid[])`,
    [keys],
  );
  return rows.map(({ key, kind, id }) => ({ key, kind: subjectKindOf(kind), id }));
}

/** A post as the record knows it. */
export interface KnownPost {
  readonly key: string;
  readonly id: string;
  readonly authorKey: string | null;
  readonly state: PostState | undefined;
}

/** The posts of these keys; those that are unknown are left out. */
export async function postsOf(
  database: Pick<Database, 'pool'>,
  keys: readonly string[],
): Promise<KnownPost[]> {
  const { rows } = await database.pool.query(
    `SELECT post_key AS key, id, author_key AS "authorKey", state
     FROM intake.post WHERE post_key = ANY ($1::uuid[])`,
    [keys],
  );
  return rows.map((row) => ({
    ...row,
    state: row.state === null ? undefined : stateFrom(row.state),
  }));
}
