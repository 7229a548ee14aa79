import type { RoutePlugin } from '../http/index.ts';
import type { AnyJob } from '../jobs/index.ts';

export { decisionsStorage } from './storage.ts';

/** The routes of decisions. */
export const decisionsRoutes: readonly RoutePlugin[] = [];

/** The background work of decisions. */
export const decisionsJobs: readonly AnyJob[] = [];
