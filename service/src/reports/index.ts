import type { RoutePlugin } from '../http/index.ts';
import type { AnyJob } from '../jobs/index.ts';
import { submitReport } from './routes/submit-report.ts';

export { type ReportClass, type ReporterType, reportClasses } from './classes.ts';
export { reportsStorage } from './storage.ts';
export { decideWork, type Outcome, type WorkDecision } from './work/decide-work.ts';
export { type Move, moveWork } from './work/move-work.ts';
export { type OpenWorkQuery, openWork, workOf } from './work/open-work.ts';
export { type Reopening, reopenWork } from './work/reopen-work.ts';
export { type ReportRow, reportsOf } from './work/reports-of.ts';
export type { WorkRow } from './work/work-row.ts';

/** The routes of reports. */
export const reportsRoutes: readonly RoutePlugin[] = [submitReport];

/** The background work of reports. */
export const reportsJobs: readonly AnyJob[] = [];
