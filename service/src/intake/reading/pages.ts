import type { AccountState, PostState, SubjectKind } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';
import { subjectKindCodes } from '../kinds.ts';
import { stateFrom } from '../state-text.ts';

type Source = Pick<Database, 'pool'>;

/** The key before all others. */
export const firstKey = '00000000-0000-0000-0000-000000000000';

/** A post, in a walk through all of them. */
export interface PagedPost {
  readonly key: string;
  readonly author: string | null;
  readonly state: PostState | undefined;
}

/** The posts after a key, in order of their keys. */
export async function postsAfter(
  { pool }: Source,
  after: string,
  limit: number,
): Promise<PagedPost[]> {
  const { rows } = await pool.query<{ key: string; author: string | null; state: string | null }>(
    `SELECT post_key AS key, author_key AS author, state FROM intake.post
     WHERE post_key > $1 ORDER BY post_key LIMIT $2`,
    [after, limit],
  );
  return rows.map(({ key, author, state }) => ({
    key,
    author,
    state: state === null ? undefined : stateFrom<PostState>(state),
  }));
}

/** An account, in a walk through all of them. */
export interface PagedAccount {
  readonly key: string;
  readonly state: AccountState | undefined;
}

/** The accounts after a key, in order of their keys. */
export async function accountsAfter(
  { pool }: Source,
  after: string,
  limit: number,
): Promise<PagedAccount[]> {
  const { rows } = await pool.query<{ key: string; state: string | null }>(
    `SELECT account_key AS key, state FROM intake.account
     WHERE account_key > $1 ORDER BY account_key LIMIT $2`,
    [after, limit],
  );
  return rows.map(({ key, state }) => ({
    key,
    state: state === null ? undefined : stateFrom<AccountState>(state),
  }));
}

/** Subjects of one kind after a key, in order of their keys. */
export async function subjectsAfter(
  { pool }: Source,
  kind: SubjectKind,
  after: string,
  limit: number,
): Promise<{ readonly key: string; readonly id: string }[]> {
  const { rows } = await pool.query(
    `SELECT subject_key AS key, id FROM intake.subject
     WHERE kind = $1 AND subject_key > $2 ORDER BY subject_key LIMIT $3`,
    [subjectKindCodes[kind], after, limit],
  );
  return rows;
}

/** About how many posts, accounts and other subjects there are: the planner's estimate, or a count. */
export async function sizesOf({ pool }: Source): Promise<{
  readonly posts: number;
  readonly accounts: number;
  readonly subjects: number;
}> {
  const size = async (table: string) => {
    const { rows } = await pool.query<{ n: number }>(
      `SELECT CASE WHEN reltuples > 100000 THEN reltuples::bigint
         ELSE (SELECT count(*) FROM intake.${table}) END AS n
       FROM pg_class WHERE oid = 'intake.${table}'::regclass`,
    );
    return Number(rows[0].n);
  };
  return {
    posts: await size('post'),
    accounts: await size('account'),
    subjects: await size('subject'),
  };
}
