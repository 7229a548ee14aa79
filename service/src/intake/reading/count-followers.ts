import type { Database } from '../../storage/index.ts';
import { relationKindCodes } from '../kinds.ts';

/** How many accounts follow at least one of a group, and at least one of any. */
export interface FollowerCounts {
  readonly total: number;
  readonly byGroup: Readonly<Record<string, number>>;
}

/**
 * Counts the unique followers of groups of accounts, exactly; one who follows several is counted
 * once. Cost: an index entry a follower, sorted by the database, on disk where they are many.
 */
export async function countFollowers(
  database: Pick<Database, 'pool'>,
  accounts: readonly { readonly key: string; readonly group: string }[],
): Promise<FollowerCounts> {
  const { rows } = await database.pool.query<{ group: string | null; count: number }>(
    `SELECT asked.name AS group, count(DISTINCT source_key) AS count
     FROM unnest($1::uuid[], $2::text[]) AS asked (key, name)
     JOIN intake.relation
       ON target_key = asked.key AND kind = ${relationKindCodes.follow} AND standing
     GROUP BY GROUPING SETS ((asked.name), ())`,
    [accounts.map(({ key }) => key), accounts.map(({ group }) => group)],
  );
  const byGroup: Record<string, number> = {};
  let total = 0;
  for (const { group, count } of rows) {
    if (group === null) total = count;
    else byGroup[group] = count;
  }
  return { total, byGroup };
}
