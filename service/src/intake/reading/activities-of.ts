import type { Database } from '../../storage/index.ts';
import { chunkOf, unpackLines } from '../log/chunk.ts';

/** An activity as it came. */
export interface LoggedActivity {
  readonly sequence: number;
  readonly receivedAt: Date;
  /** The line byte for byte: JSON of an activity, or a line of an edge list. */
  readonly text: string;
}

/**
 * The latest activities of an account as far as the log goes, the newest first.
 * Cost: an index entry for each remembered activity of the account, then some 0.2 ms for each chunk
 * of the log that holds one of the latest.
 */
export async function activitiesOf(
  database: Pick<Database, 'pool'>,
  account: string,
  limit: number,
): Promise<LoggedActivity[]> {
  const { rows: latest } = await database.pool.query<{ sequence: number; receivedAt: Date }>(
    `SELECT sequence, received_at AS "receivedAt" FROM intake.remembered
     WHERE actor_key = $1 AND sequence IS NOT NULL
     ORDER BY sequence DESC LIMIT $2`,
    [account, limit],
  );
  const chunks = new Map(latest.map((row) => [chunkOf(row.sequence), row.receivedAt]));
  const { rows } = await database.pool.query<{ sequence: number; body: Buffer }>(
    `SELECT found.sequence, found.body
     FROM unnest($1::timestamptz[], $2::bigint[]) AS asked (received_at, sequence)
     CROSS JOIN LATERAL (
       SELECT sequence, body FROM intake.activity
       WHERE received_at = asked.received_at AND sequence = asked.sequence
     ) found`,
    [[...chunks.values()], [...chunks.keys()]],
  );
  const lines = new Map(rows.map(({ sequence, body }) => [sequence, unpackLines(body)]));
  return latest.flatMap((row) => {
    const chunk = chunkOf(row.sequence);
    const text = lines.get(chunk)?.[row.sequence - chunk]?.toString('utf8');
    return text ? [{ ...row, text }] : [];
  });
}
