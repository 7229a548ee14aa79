import type { Database } from '../../storage/index.ts';

/** A line that was not accepted. */
export interface RejectedLine {
  readonly id: string;
  readonly source: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
  /** The line; bytes that are no UTF-8 are shown as U+FFFD, and the record has them as they came. */
  readonly text: string;
  readonly receivedAt: string;
}

/** Rejected lines, the newest first, below an id (the cursor). */
export async function rejections(
  database: Pick<Database, 'pool'>,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<RejectedLine[]> {
  const { rows } = await database.pool.query(
    `SELECT id, source, line, field, reason, remedy, body, received_at
     FROM intake.rejected WHERE $1::bigint IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
    [before ?? null, limit],
  );
  return rows.map(({ id, body, received_at, ...row }) => ({
    id: String(id),
    ...row,
    text: body.toString('utf8'),
    receivedAt: received_at.toISOString(),
  }));
}
