import type { RoutePlugin } from '../http/index.ts';
import type { AnyJob } from '../jobs/index.ts';

export { reviewStorage } from './storage.ts';

/** The routes of review. */
export const reviewRoutes: readonly RoutePlugin[] = [];

/** The background work of review. */
export const reviewJobs: readonly AnyJob[] = [];
