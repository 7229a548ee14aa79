import type { PostState } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';
import { stateFrom } from '../state-text.ts';

/** A post with a text. */
export interface PostText {
  readonly key: string;
  /** Key of its author, where that is known. */
  readonly author: string | null;
  readonly content: string;
  readonly hashtags: readonly string[];
}

/** Few, so that whoever judges a page holds nothing up. */
const page = 200;
const firstKey = '00000000-0000-0000-0000-000000000000';

/**
 * Posts with a text, page by page, in the order of their keys from one on and around to it again. Keys
 * are digests, so that the posts from any place on are a random sample. Cost: an index entry a post.
 *
 * @param from a UUID; where the sample begins
 * @param most posts that are read, those without a text among them
 */
export async function* postsFrom(
  database: Pick<Database, 'pool'>,
  from: string,
  most: number,
): AsyncGenerator<PostText[]> {
  let left = most;
  for (const [begin, end] of [
    [from, null],
    [firstKey, from],
  ] as const) {
    for (let after = begin, isFirst = true; left > 0; isFirst = false) {
      const { rows } = await database.pool.query<PostRow>(
        `SELECT post_key AS key, author_key AS author, state FROM intake.post
         WHERE post_key ${isFirst ? '>=' : '>'} $1 AND ($2::uuid IS NULL OR post_key < $2)
         ORDER BY post_key LIMIT $3`,
        [after, end, Math.min(page, left)],
      );
      if (rows.length === 0) break;
      left -= rows.length;
      after = rows[rows.length - 1].key;
      yield rows.flatMap(textOf);
    }
  }
}

interface PostRow {
  readonly key: string;
  readonly author: string | null;
  readonly state: string | null;
}

function textOf({ key, author, state }: PostRow): PostText[] {
  if (state === null) return [];
  const { fields } = stateFrom<PostState>(state);
  const content = fields.content?.value;
  const hashtags = fields.hashtags?.value ?? [];
  if (content === undefined && hashtags.length === 0) return [];
  return [{ key, author, content: content ?? '', hashtags }];
}
