import { sql } from 'kysely';
import type { AnyKysely, RoomStorage } from '../storage/index.ts';
import { eraseAccount } from './erase-account.ts';
import { reports } from './migrations/0001-reports.ts';
import { sending } from './migrations/0002-sending.ts';
import { watch } from './migrations/0003-watch.ts';
import { mailAppeals } from './migrations/0004-mail-appeals.ts';
import { walk } from './migrations/0005-walk.ts';
import { appealAnswers } from './migrations/0006-appeal-answers.ts';

/** What reports bring to the record. */
export const reportsStorage: RoomStorage = {
  schema: 'reports',
  migrations: {
    '0001-reports': reports,
    '0002-sending': sending,
    '0003-watch': watch,
    '0004-mail-appeals': mailAppeals,
    '0005-walk': walk,
    '0006-appeal-answers': appealAnswers,
  },
  retention: {
    report: { class: 'decisions', since: 'received_at', purge: purgeReports },
    transition: {
      class: 'decisions',
      keptBy: 'the row of its report, with which it goes in one transaction',
    },
    work: {
      class: 'decisions',
      since: 'opened_at',
      accounts: ['account_key'],
      except: `state = 'open' OR EXISTS (SELECT FROM reports.report WHERE work_id = aged.id)`,
    },
    reputation: { class: 'relations', since: 'changed_at', accounts: ['reporter_key'] },
    appeal: { class: 'decisions', since: 'received_at', accounts: ['account_key'] },
    flow: { class: 'operations', since: 'minute' },
    uptake: { class: 'lasting', reason: 'One row, of no account: how far flags were read.' },
    flagger: { class: 'lasting', reason: 'Organisations that an admin trusts; no personal data.' },
    webhook: { class: 'lasting', reason: 'One row: an address of the platform.' },
    alarm: { class: 'decisions', since: 'since', except: 'ended_at IS NULL' },
    canary: { class: 'operations', since: 'sent_at' },
    rate: { class: 'relations', since: 'hour' },
    conservation: { class: 'lasting', reason: 'One row: the last check; no personal data.' },
    triage: { class: 'lasting', reason: 'How people sort work; no personal data.' },
  },
  erase: eraseAccount,
};

/**
 * Reports whose time is over go from both books at once, so that the books still agree. One that is
 * open, or merged into one that is, stays whatever its age.
 */
async function purgeReports(
  kysely: AnyKysely,
  before: Date,
  held: readonly string[],
): Promise<number> {
  for (let gone = 0; ; ) {
    const { rows } = await sql<{ n: number }>`
      WITH over AS (
        DELETE FROM reports.report WHERE id IN (
          SELECT id FROM reports.report AS aged
          WHERE received_at < ${before} AND state <> 'open'
            AND NOT coalesce(account_key = ANY (${held}::uuid[]), false)
            AND NOT coalesce(reporter_key = ANY (${held}::uuid[]), false)
            AND NOT EXISTS (SELECT FROM reports.work
              WHERE work.id = aged.work_id AND work.state = 'open')
          ORDER BY received_at LIMIT 5000
        ) RETURNING id
      ), entries AS (
        DELETE FROM reports.transition USING over WHERE report_id = over.id
      )
      SELECT count(*)::integer AS n FROM over`.execute(kysely);
    gone += rows[0].n;
    if (rows[0].n < 5000) return gone;
  }
}
