import type { Subject } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';

/** A report as it stands in the record of activities. */
export interface ReceivedFlag {
  readonly receivedAt: Date;
  /** Key of the account that reports; of the nameless actor, where it is anonymous. */
  readonly actor: string;
  /** Single among the actor's. */
  readonly activity: string;
  readonly subjects: readonly Subject[];
  /** In the reporter's words. */
  readonly text: string | undefined;
}

/** The place of a flag in its batch. */
export type FlagPlace = Pick<ReceivedFlag, 'actor' | 'activity'>;

/** Flags of one batch, by the time of its receipt, after a place in their order. */
export async function flagsReceivedAt(
  database: Pick<Database, 'pool'>,
  receivedAt: Date,
  { after, limit }: { readonly after?: FlagPlace | undefined; readonly limit: number },
): Promise<ReceivedFlag[]> {
  const { rows } = await database.pool.query<{
    received_at: Date;
    actor: string;
    activity: string;
    subjects: string;
    content: string | null;
  }>(
    `SELECT received_at, actor_key AS actor, activity_key AS activity, subjects, content
     FROM intake.flag
     WHERE received_at = $1 AND ($2::uuid IS NULL OR (actor_key, activity_key) > ($2, $3::uuid))
     ORDER BY actor_key, activity_key LIMIT $4`,
    [receivedAt, after?.actor ?? null, after?.activity ?? null, limit],
  );
  return rows.map(({ received_at, subjects, content, ...row }) => ({
    ...row,
    receivedAt: received_at,
    subjects: JSON.parse(subjects),
    text: content === null ? undefined : JSON.parse(content),
  }));
}

/** How many flags came since a time, without those of some actors. Cost: an index entry each. */
export async function countFlags(
  { pool }: Pick<Database, 'pool'>,
  since: Date,
  except: readonly string[] = [],
): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::integer AS n FROM intake.flag
     WHERE received_at >= $1 AND NOT actor_key = ANY ($2::uuid[])`,
    [since, except],
  );
  return rows[0]!.n;
}
