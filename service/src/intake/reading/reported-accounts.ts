import type { Database } from '../../storage/index.ts';
import { postsOf } from './subjects-of.ts';

/** An account that was reported, itself or through its posts. */
export interface ReportedAccount {
  readonly key: string;
  /** Different reporters; anonymous ones count as one. */
  readonly reporters: number;
}

/** All accounts that a report names. Cost: one pass over the reports. */
export async function reportedAccounts(
  database: Pick<Database, 'pool' | 'subjectKey'>,
): Promise<ReportedAccount[]> {
  const { rows } = await database.pool.query<{ kind: string; id: string; reporter: string }>(
    `SELECT DISTINCT subject ->> 'kind' AS kind, subject ->> 'id' AS id, actor_key AS reporter
     FROM intake.flag CROSS JOIN json_array_elements(subjects::json) AS subject
     WHERE subject ->> 'kind' IN ('account', 'post')`,
  );
  const postKeys = rows
    .filter(({ kind }) => kind === 'post')
    .map(({ id }) => database.subjectKey('post', id));
  const posts = await postsOf(database, [...new Set(postKeys)]);
  const authors = new Map(posts.map(({ key, authorKey }) => [key, authorKey]));
  const reporters = new Map<string, Set<string>>();
  for (const { kind, id, reporter } of rows) {
    const key = database.subjectKey(kind, id);
    const account = kind === 'post' ? authors.get(key) : key;
    if (!account) continue;
    const known = reporters.get(account);
    if (known) known.add(reporter);
    else reporters.set(account, new Set([reporter]));
  }
  return Array.from(reporters, ([key, each]) => ({ key, reporters: each.size }));
}
