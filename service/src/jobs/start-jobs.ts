import { PgBoss, type Job as QueuedJob } from 'pg-boss';
import type { Database } from '../storage/index.ts';
import { forgetBoss, jobsSchema, rememberBoss } from './bosses.ts';
import type { AnyJob } from './job.ts';

export interface JobsOptions {
  /** Whether this process does the work, or only puts jobs in their queues; true unless told. */
  readonly work?: boolean;
  /** Milliseconds that running jobs get to end at a stop; 30,000 unless told. */
  readonly grace?: number;
  /** What an operator should hear. */
  readonly log?: (text: string) => void;
}

/**
 * Seconds between looks into a queue. A new job announces itself; a job that waits for its time (a
 * retry, a `startAfter`) is found by looking.
 */
const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 3 };

/** The queues and workers of this process. */
export interface Jobs {
  /** Takes no more jobs, lets running ones end; those that do not end in time run again later. */
  stop(): Promise<void>;
}

/**
 * Makes the queues of these jobs, starts their workers and schedules, and lets `enqueue` find them.
 * The schema of pg-boss is made and kept up by pg-boss.
 */
export async function startJobs(
  database: Database,
  jobs: readonly AnyJob[],
  options: JobsOptions = {},
): Promise<Jobs> {
  const { work = true, grace = 30_000, log = () => {} } = options;
  const boss = new PgBoss({
    ...database.connection,
    application_name: 'breakwater jobs',
    schema: jobsSchema,
    max: 4,
    supervise: work,
    schedule: work,
    useListenNotify: work,
    registerInstance: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  } as ConstructorParameters<typeof PgBoss>[0] & object);
  boss.on('error', (error) => log(`jobs: ${error.message}`));
  boss.on('warning', ({ message }) => log(`jobs: ${message}`));

  const stopping = new AbortController();
  await boss.start();
  try {
    for (const job of jobs) await declareQueue(boss, job);
    rememberBoss(database.kysely, boss);
    if (work) {
      for (const job of jobs) await startWorker(boss, job, database, stopping.signal, log);
      await keepSchedules(boss, jobs);
    }
  } catch (error) {
    forgetBoss(database.kysely);
    await boss.stop({ graceful: false });
    throw error;
  }

  let stopped: Promise<void> | undefined;
  return {
    stop() {
      forgetBoss(database.kysely);
      stopping.abort(new Error('the service is stopping'));
      stopped ??= boss.stop({ graceful: true, timeout: grace });
      return stopped;
    },
  };
}

async function declareQueue(boss: PgBoss, job: AnyJob): Promise<void> {
  const settings = {
    retryLimit: job.retries ?? 5,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: job.expireInSeconds ?? 4 * 3600,
    heartbeatSeconds: job.heartbeatSeconds ?? 60,
    deleteAfterSeconds: 7 * 24 * 3600,
    retentionSeconds: 90 * 24 * 3600,
    notify: true,
  };
  const policy = job.policy ?? 'standard';
  const queue = await boss.getQueue(job.name);
  if (!queue) {
    await boss.createQueue(job.name, { ...settings, policy });
    return;
  }
  if (queue.policy !== policy) {
    throw new Error(`the queue ${job.name} has policy ${queue.policy}; give the job a new name`);
  }
  await boss.updateQueue(job.name, settings);
}

async function startWorker(
  boss: PgBoss,
  job: AnyJob,
  database: Database,
  stopping: AbortSignal,
  log: (text: string) => void,
): Promise<void> {
  const run = async ([queued]: QueuedJob<object>[]) => {
    if (!queued) return;
    const signal = AbortSignal.any([queued.signal, stopping]);
    try {
      await job.run(queued.data ?? {}, {
        database,
        id: queued.id,
        attempt: queued.retryCount,
        signal,
        log,
      });
    } catch (error) {
      log(`jobs: ${job.name} (${queued.id}) failed: ${(error as Error).message}`);
      throw error;
    }
  };
  await boss.work(
    job.name,
    { batchSize: 1, localConcurrency: job.concurrency ?? 1, ...polling },
    run,
  );
}

/** Starts the schedules of these jobs, and ends those of jobs that have none any more. */
async function keepSchedules(boss: PgBoss, jobs: readonly AnyJob[]): Promise<void> {
  const scheduled = new Map(
    jobs.flatMap((job) => (job.schedule ? [[job.name, job.schedule]] : [])),
  );
  for (const { name } of await boss.getSchedules()) {
    if (!scheduled.has(name)) await boss.unschedule(name);
  }
  for (const [name, cron] of scheduled) {
    await boss.schedule(name, cron, {}, { tz: 'UTC', missed: 'once' });
  }
}
