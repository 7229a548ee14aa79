import type { RoutePlugin } from '../http/index.ts';
import type { AnyJob } from '../jobs/index.ts';

export { policyStorage } from './storage.ts';

/** The routes of the policy. */
export const policyRoutes: readonly RoutePlugin[] = [];

/** The background work of the policy. */
export const policyJobs: readonly AnyJob[] = [];
