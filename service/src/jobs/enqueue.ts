import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { AnyTransaction } from '../storage/index.ts';
import { bossOf, jobsSchema } from './bosses.ts';
import type { Job } from './job.ts';

export interface EnqueueOptions {
  /** Not before this time. */
  readonly startAfter?: Date;
  /** Higher goes first; 0 unless told. */
  readonly priority?: number;
  /** What the job's `policy` counts by. */
  readonly key?: string;
}

/**
 * Puts a job in its queue as part of the transaction: it runs if the transaction commits, and never
 * if it does not. Answers the job's id, or null where the job's policy allows no further one; the one
 * that waits already then begins after the commit, so that it sees what the transaction wrote.
 *
 * `startJobs` must have run for this database in this process.
 *
 * @example
 * await database.kysely.transaction().execute(async (transaction) => {
 *   await insertInvestigation(transaction, investigation);
 *   await enqueue(transaction, runInvestigation, { investigation: investigation.id });
 * });
 */
export async function enqueue<Data extends object>(
  transaction: AnyTransaction,
  job: Pick<Job<Data>, 'name'>,
  data: Data,
  options: EnqueueOptions = {},
): Promise<string | null> {
  const boss = bossOf(transaction);
  if (!boss) throw new Error(`startJobs has not run for this database; ${job.name} has no queue`);
  const send = () =>
    boss.send(job.name, data, {
      db: fromKysely(transaction),
      ...(options.startAfter && { startAfter: options.startAfter }),
      ...(options.priority !== undefined && { priority: options.priority }),
      ...(options.key !== undefined && { singletonKey: options.key }),
    });
  for (;;) {
    const id = await send();
    if (id !== null || (await holdWaiting(transaction, job.name, options.key))) return id;
  }
}

const jobTable = sql.table(`${jobsSchema}.job`);

/**
 * Keeps workers, which pass over rows that are locked, from the job that waits, until the transaction
 * ends. Answers false where a worker has taken it meanwhile, so that there is room for another.
 */
async function holdWaiting(
  transaction: AnyTransaction,
  name: string,
  key: string | undefined,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM ${jobTable} WHERE name = ${name} AND coalesce(singleton_key, '') = ${key ?? ''}
      AND (state = 'created' OR policy = 'exclusive' AND state IN ('retry', 'active'))
    FOR KEY SHARE`.execute(transaction);
  return rows.length > 0;
}
