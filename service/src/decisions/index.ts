import type { AnyJob } from '../jobs/index.ts';

export {
  decisionsAbout,
  type RecordedDecision,
  recordedDecision,
} from './record/reading.ts';
export { decisionsRoutes } from './routes/index.ts';
export { decisionsStorage } from './storage.ts';

/** The background work of decisions. */
export const decisionsJobs: readonly AnyJob[] = [];
