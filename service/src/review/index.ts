import type { AnyJob } from '../jobs/index.ts';
import { takeUpAppealsJob } from './appeals/take-up-appeals.ts';
import { returnClaimsJob } from './claims/return-claims.ts';
import { spreadDecisionJob } from './decisions/spread-decision.ts';

export { reviewRoutes } from './routes/index.ts';
export { reviewStorage } from './storage.ts';

/** The background work of review. */
export const reviewJobs: readonly AnyJob[] = [returnClaimsJob, spreadDecisionJob, takeUpAppealsJob];
