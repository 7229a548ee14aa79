import type { RoutePlugin } from '../http/index.ts';
import type { AnyJob } from '../jobs/index.ts';

export { reportsStorage } from './storage.ts';

/** The routes of reports. */
export const reportsRoutes: readonly RoutePlugin[] = [];

/** The background work of reports. */
export const reportsJobs: readonly AnyJob[] = [];
