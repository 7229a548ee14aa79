import type { Database } from '../../storage/index.ts';

/** An activity as it came. */
export interface LoggedActivity {
  readonly sequence: number;
  readonly receivedAt: Date;
  /** The line byte for byte: JSON of an activity, or a line of an edge list. */
  readonly text: string;
}

/**
 * The latest activities of an account as far as the log goes, the newest first.
 * Cost: an index entry for each remembered activity of the account.
 */
export async function activitiesOf(
  database: Pick<Database, 'pool'>,
  account: string,
  limit: number,
): Promise<LoggedActivity[]> {
  const { rows } = await database.pool.query<{
    sequence: number;
    receivedAt: Date;
    body: Buffer;
  }>(
    `SELECT activity.sequence, activity.received_at AS "receivedAt", body
     FROM (
       SELECT received_at, sequence FROM intake.remembered
       WHERE actor_key = $1 AND sequence IS NOT NULL
       ORDER BY sequence DESC LIMIT $2
     ) latest
     JOIN intake.activity
       ON activity.sequence = latest.sequence AND activity.received_at = latest.received_at
     ORDER BY sequence DESC`,
    [account, limit],
  );
  return rows.map(({ body, ...row }) => ({ ...row, text: body.toString('utf8') }));
}
