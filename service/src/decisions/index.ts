import type { AnyJob } from '../jobs/index.ts';
import { readLog } from './past/read-log.ts';
import { startSweeps } from './sweeps/start-sweeps.ts';
import { sweep } from './sweeps/sweep.ts';

export {
  decisionsAbout,
  type RecordedDecision,
  recordedDecision,
} from './record/reading.ts';
export { decisionsRoutes } from './routes/index.ts';
export { decisionsStorage } from './storage.ts';

/** The background work of decisions. */
export const decisionsJobs: readonly AnyJob[] = [readLog, startSweeps, sweep];
