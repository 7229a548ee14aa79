import type { RelationKind } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';
import { relationKindCodes, relationKindOf } from '../kinds.ts';
import { accountsOf } from './accounts-of.ts';

/** An account that uses what one used that the platform had removed before it was created. */
export interface Successor {
  readonly key: string;
  /** Kinds of things that it has in common with removed accounts. */
  readonly kinds: readonly RelationKind[];
}

/**
 * All accounts created after the removal of another with which they share a thing that at most
 * `most` accounts use. Cost: one pass over the accounts, then the things of those removed.
 */
export async function successors(
  database: Pick<Database, 'pool'>,
  kinds: readonly RelationKind[],
  most: number,
): Promise<Successor[]> {
  // What a state holds of others' text has its quotation marks escaped: this matches the field alone.
  const { rows } = await database.pool.query<{ key: string; removed: string; kind: number }>(
    `WITH removed AS (
       SELECT account_key FROM intake.account WHERE state LIKE '%"existence":"removed"%'
     ), thing AS (
       SELECT kind, target_key, source_key AS removed
       FROM intake.relation JOIN removed ON source_key = account_key
       WHERE kind = ANY ($1::smallint[]) AND standing
     )
     SELECT DISTINCT user_of.source_key AS key, thing.removed, thing.kind
     FROM thing
     CROSS JOIN LATERAL (
       SELECT source_key, count(*) OVER () AS users FROM (
         SELECT source_key FROM intake.relation
         WHERE target_key = thing.target_key AND kind = thing.kind AND standing
         LIMIT $2 + 1
       ) bounded
     ) user_of
     WHERE users <= $2 AND user_of.source_key <> thing.removed`,
    [kinds.map((kind) => relationKindCodes[kind]), most],
  );
  const keys = [...new Set(rows.flatMap(({ key, removed }) => [key, removed]))];
  const states = new Map((await accountsOf(database, keys)).map(({ key, state }) => [key, state]));
  const found = new Map<string, Set<RelationKind>>();
  for (const { key, removed, kind } of rows) {
    const createdAt = states.get(key)?.createdAt;
    const removal = states.get(removed)?.existence;
    if (createdAt === undefined || !removal || createdAt < removal.published) continue;
    const shared = found.get(key) ?? new Set();
    found.set(key, shared.add(relationKindOf(kind)));
  }
  return Array.from(found, ([key, shared]) => ({ key, kinds: [...shared].sort() }));
}
