import { fromKysely } from 'pg-boss';
import type { AnyTransaction } from '../storage/index.ts';
import { bossOf } from './bosses.ts';
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
 * if it does not. Answers the job's id, or null where the job's policy allows no further one.
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
  return boss.send(job.name, data, {
    db: fromKysely(transaction),
    ...(options.startAfter && { startAfter: options.startAfter }),
    ...(options.priority !== undefined && { priority: options.priority }),
    ...(options.key !== undefined && { singletonKey: options.key }),
  });
}
