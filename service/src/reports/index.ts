import type { RoutePlugin } from '../http/index.ts';
import type { AnyJob } from '../jobs/index.ts';
import { takeUpFlags } from './channels/activity/take-up-flags.ts';
import { coopAppeal } from './channels/coop/coop-appeal.ts';
import { coopReport } from './channels/coop/coop-report.ts';
import { takeInFiles } from './channels/file/take-in-files.ts';
import { lookUp } from './channels/form/look-up.ts';
import { sendAppeal } from './channels/form/send-appeal.ts';
import { sendForm } from './channels/form/send-form.ts';
import { showForm } from './channels/form/show-form.ts';
import { submitReport } from './routes/submit-report.ts';
import type { ReportsSurroundings } from './surroundings.ts';

export { appealsAfter, type ReceivedAppeal } from './appeals/appeals-after.ts';
export { startMailGateway } from './channels/email/gateway.ts';
export { type ReportClass, type ReporterType, reportClasses } from './classes.ts';
export { reportMessages } from './messages/report-messages.ts';
export { reportsStorage } from './storage.ts';
export type { MailIn, MailOut, ReportsSurroundings } from './surroundings.ts';
export { decideWork, type Outcome, type WorkDecision } from './work/decide-work.ts';
export { type Move, moveWork } from './work/move-work.ts';
export { type OpenWorkQuery, openWork, workOf } from './work/open-work.ts';
export { type Reopening, reopenWork } from './work/reopen-work.ts';
export { type ReportRow, reportsOf } from './work/reports-of.ts';
export type { WorkRow } from './work/work-row.ts';

/** The routes of reports. */
export function reportsRoutes({ page }: ReportsSurroundings): readonly RoutePlugin[] {
  return [
    submitReport,
    coopReport,
    coopAppeal,
    ...(page ? [showForm, sendForm, lookUp, sendAppeal] : []),
  ];
}

/** The background work of reports. */
export function reportsJobs(surroundings: ReportsSurroundings): readonly AnyJob[] {
  return [takeUpFlags, takeInFiles(surroundings)];
}
