import { sql } from 'kysely';
import type { Job } from '../../jobs/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { canaryTarget } from '../ledger/prepare.ts';
import { endAlarm, openAlarm } from '../watch/alarms.ts';

/** Milliseconds that a canary may take to its queue. */
export const mostOnTheWay = 120_000;

/** Each minute: looks after canaries whose sender was stopped. */
export const watchCanaries: Job<object> = {
  name: 'reports.watch-canaries',
  schedule: '* * * * *',
  policy: 'stately',
  retries: 0,
  async run(_data, { database }) {
    await checkCanaries(database, Date.now());
  },
};

interface CanaryRow {
  readonly id: string;
  readonly channel: string;
  readonly sent_at: Date;
  readonly failure: string | null;
}

/**
 * Looks for each canary on its way: whether its report stands in the record with open work, a due
 * date and its acknowledgement posted. One that arrived is taken out of the ledger again. One that is
 * not there after two minutes is an alarm of its channel, until a later one arrives. Answers how many
 * are still on their way.
 */
export async function checkCanaries(database: Database, now: number): Promise<number> {
  const { rows } = await sql<CanaryRow>`
    SELECT id, channel, sent_at, failure FROM reports.canary
    WHERE arrived_at IS NULL AND sent_at > ${new Date(now - 3_600_000)}
      AND NOT EXISTS (SELECT FROM reports.canary AS later
        WHERE later.channel = canary.channel AND later.sent_at > canary.sent_at
          AND later.arrived_at IS NOT NULL)
    ORDER BY sent_at`.execute(database.kysely);
  let waiting = 0;
  for (const canary of rows) {
    if (await arrived(database, canary.id, now)) {
      await endAlarm(database, 'canary', canary.channel, new Date(now));
    } else if (now - canary.sent_at.getTime() >= mostOnTheWay) {
      await openAlarm(database, {
        kind: 'canary',
        subject: canary.channel,
        detail:
          `A canary of ${canary.sent_at.toISOString()} did not arrive through ${canary.channel} in ` +
          `two minutes${canary.failure ? `: ${canary.failure}` : '.'}`,
        at: new Date(now),
      });
    } else {
      waiting += 1;
    }
  }
  return waiting;
}

function arrived(database: Database, canary: string, now: number): Promise<boolean> {
  const { kind, id } = canaryTarget(canary);
  const key = database.subjectKey(kind, id);
  return database.kysely.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string; work_id: string }>`
      SELECT report.id, work_id FROM reports.report JOIN reports.work ON work.id = work_id
      WHERE report.target_key = ${key} AND report.canary AND work.state = 'open'
        AND report.due_at IS NOT NULL AND EXISTS (SELECT FROM outgoing.message
          WHERE kind = 'reports.message' AND subject = report.id::text)`.execute(transaction);
    const [report] = rows;
    if (!report) return false;
    await sql`UPDATE reports.canary SET arrived_at = ${new Date(now)}
      WHERE id = ${canary} AND arrived_at IS NULL`.execute(transaction);
    await takeOut(transaction, report);
    return true;
  });
}

/** A canary has done its duty: nothing of it stays among reports. */
async function takeOut(
  transaction: AnyTransaction,
  { id, work_id }: { readonly id: string; readonly work_id: string },
): Promise<void> {
  await sql`DELETE FROM reports.report WHERE id = ${id} AND canary`.execute(transaction);
  await sql`DELETE FROM reports.transition WHERE report_id = ${id} AND canary`.execute(transaction);
  await sql`DELETE FROM reports.work WHERE id = ${work_id} AND canary`.execute(transaction);
}
