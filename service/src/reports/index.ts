import type { RoutePlugin } from '../http/index.ts';
import type { AnyJob } from '../jobs/index.ts';
import { watchCanaries } from './canaries/check-canaries.ts';
import { sendCanaries } from './canaries/send-canaries.ts';
import { takeUpFlags } from './channels/activity/take-up-flags.ts';
import { coopAppeal } from './channels/coop/coop-appeal.ts';
import { coopReport } from './channels/coop/coop-report.ts';
import { takeInFiles } from './channels/file/take-in-files.ts';
import { lookUp } from './channels/form/look-up.ts';
import { sendAppeal } from './channels/form/send-appeal.ts';
import { sendForm } from './channels/form/send-form.ts';
import { showForm } from './channels/form/show-form.ts';
import { changeTriage } from './routes/change-triage.ts';
import { createFlagger } from './routes/create-flagger.ts';
import { endAlarmByHand } from './routes/end-alarm.ts';
import { endFlagger } from './routes/end-flagger.ts';
import { endWebhook } from './routes/end-webhook.ts';
import { listAlarms } from './routes/list-alarms.ts';
import { listCanaries } from './routes/list-canaries.ts';
import { listFlaggers } from './routes/list-flaggers.ts';
import { listFlow } from './routes/list-flow.ts';
import { listReports } from './routes/list-reports.ts';
import { readConservation } from './routes/read-conservation.ts';
import { readOwnFlagger } from './routes/read-own-flagger.ts';
import { readReport } from './routes/read-report.ts';
import { readReportState } from './routes/read-report-state.ts';
import { readTriage } from './routes/read-triage.ts';
import { readWebhook } from './routes/read-webhook.ts';
import { setWebhook } from './routes/set-webhook.ts';
import { submitReport } from './routes/submit-report.ts';
import type { ReportsSurroundings } from './surroundings.ts';
import { checkBooks } from './watch/check-books.ts';
import { eraseDecided } from './watch/erase-decided.ts';

export { type AppealAnswer, answerAppeals, reopenAppeals } from './appeals/answer-appeals.ts';
export { appealsAfter, type ReceivedAppeal } from './appeals/appeals-after.ts';
export type { Refusal } from './appeals/refusal.ts';
export { startMailGateway } from './channels/email/gateway.ts';
export { type ReportClass, type ReporterType, reportClasses } from './classes.ts';
export { appealMessages } from './messages/appeal-messages.ts';
export { reportMessages } from './messages/report-messages.ts';
export { tellUpheld } from './messages/tell-upheld.ts';
export { reportsStorage } from './storage.ts';
export type { MailIn, MailOut, ReportsSurroundings } from './surroundings.ts';
export { ReportsOverviewSchema, reportsOverview } from './watch/overview.ts';
export { decideWork, type Outcome, type WorkDecision } from './work/decide-work.ts';
export { holdWork } from './work/locked-work.ts';
export { type Move, moveWork } from './work/move-work.ts';
export { type OpenWorkQuery, openWork, workOf } from './work/open-work.ts';
export { type Reopening, reopenWork } from './work/reopen-work.ts';
export { gathers, type ReportRow, reportsOf } from './work/reports-of.ts';
export type { WorkRow } from './work/work-row.ts';

/** The routes of reports. */
export function reportsRoutes(surroundings: ReportsSurroundings): readonly RoutePlugin[] {
  return [
    submitReport,
    listReports,
    readReport,
    readReportState,
    readConservation,
    listAlarms,
    endAlarmByHand,
    listCanaries,
    listFlow,
    readTriage,
    changeTriage,
    listFlaggers,
    readOwnFlagger,
    createFlagger,
    endFlagger,
    readWebhook,
    setWebhook(surroundings),
    endWebhook,
    coopReport,
    coopAppeal,
    ...(surroundings.page ? [showForm, sendForm, lookUp, sendAppeal] : []),
  ];
}

/** The background work of reports. */
export function reportsJobs(surroundings: ReportsSurroundings): readonly AnyJob[] {
  return [
    takeUpFlags,
    takeInFiles(surroundings),
    checkBooks,
    sendCanaries(surroundings),
    watchCanaries,
    eraseDecided,
  ];
}
