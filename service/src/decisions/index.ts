import type { AnyJob } from '../jobs/index.ts';
import type { Outgoing } from '../outgoing/index.ts';
import { runBacktest } from './backtest/run-backtest.ts';
import { readLog } from './past/read-log.ts';
import { probeJob } from './probes/probe.ts';
import { startProbes } from './probes/start-probes.ts';
import { startSweeps } from './sweeps/start-sweeps.ts';
import { sweep } from './sweeps/sweep.ts';

export { decisionServiceOf } from './node/service-of.ts';
export {
  decisionsAbout,
  type RecordedDecision,
} from './record/reading.ts';
export { decisionsRoutes } from './routes/index.ts';
export { decisionsStorage } from './storage.ts';

/** The background work of decisions. */
export function decisionsJobs(outgoing: Outgoing): readonly AnyJob[] {
  return [readLog, startSweeps, sweep, startProbes, probeJob(outgoing), runBacktest];
}
