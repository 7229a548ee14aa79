import type { RelationKind } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';
import { relationKindCodes } from '../kinds.ts';

/** An account that uses things which few others use. */
export interface SharingAccount {
  readonly key: string;
  /** Things that it shares. */
  readonly things: number;
  /** Other accounts that use the rarest of them. */
  readonly others: number;
}

/**
 * All accounts that share a thing (a device, a payment handle, a link, a picture) with at least one
 * and at most `most` others. Cost: one pass over the relations.
 */
export async function accountsSharing(
  database: Pick<Database, 'pool'>,
  kind: RelationKind,
  most: number,
): Promise<SharingAccount[]> {
  const { rows } = await database.pool.query<SharingAccount>(
    `WITH shared AS (
       SELECT target_key, count(*)::integer AS users FROM intake.relation
       WHERE kind = $1 AND standing
       GROUP BY target_key HAVING count(*) BETWEEN 2 AND $2 + 1
     )
     SELECT source_key AS key, count(*)::integer AS things, min(users) - 1 AS others
     FROM shared JOIN intake.relation USING (target_key)
     WHERE kind = $1 AND standing
     GROUP BY source_key`,
    [relationKindCodes[kind], most],
  );
  return rows;
}
