import type { Database } from '../../storage/index.ts';

/** A batch that was received: the news that rooms below follow. */
export interface Receipt {
  readonly id: number;
  readonly receivedAt: Date;
  readonly source: string;
  readonly accepted: number;
}

/**
 * Batches after one (its id; 0 for all that are kept), in order. Each was written in the transaction
 * of its activities, one batch at a time, so that whoever remembers the last id misses none.
 */
export async function receiptsAfter(
  database: Pick<Database, 'pool'>,
  id: number,
  limit: number,
): Promise<Receipt[]> {
  const { rows } = await database.pool.query(
    `SELECT id, received_at AS "receivedAt", source, accepted
     FROM intake.receipt WHERE id > $1 ORDER BY id LIMIT $2`,
    [id, limit],
  );
  return rows;
}
