export { enqueue } from './enqueue.ts';
export type { AnyJob, Job, JobContext } from './job.ts';
export { jobsStorage } from './jobs-storage.ts';
export { purgeJob } from './purge-job.ts';
export { type Jobs, startJobs } from './start-jobs.ts';
