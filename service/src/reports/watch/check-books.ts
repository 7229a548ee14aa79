import { sql } from 'kysely';
import type { Job } from '../../jobs/index.ts';
import type { Database } from '../../storage/index.ts';
import { openAlarm, setAlarms } from './alarms.ts';
import { breachAlarms } from './breaches.ts';
import { type Conservation, conservation } from './conservation.ts';
import { dropAlarms } from './drops/drop-alarms.ts';
import { many } from './many.ts';
import { either, lookAtMoved, walk } from './places.ts';

/** Each minute: do the books agree, has a client fallen silent, is work nearly due or overdue? */
export const checkBooks: Job<object> = {
  name: 'reports.check-books',
  schedule: '* * * * *',
  policy: 'stately',
  retries: 0,
  async run(_data, { database }) {
    await checkAll(database, Date.now());
  },
};

/** Reports that are looked at one by one at each check, beside those that moved since the last. */
const inTurn = 20_000;
/** Looked back at, milliseconds: two checks' time. */
const lately = 120_000;

/**
 * The totals of both books are counted at each check. One by one, a record of up to 20,000 reports is
 * looked at whole; of a larger one those that moved lately, and 20,000 others in turn.
 */
async function lookAtSome({ kysely }: Database, at: Date) {
  const { rows } = await sql<{ after: string | null }>`
    SELECT walked_to AS after FROM reports.conservation`.execute(kysely);
  const after = rows[0]?.after ?? undefined;
  const walked = await walk(kysely, { ...(after !== undefined && { after }), most: inTurn });
  if (after === undefined && walked.reached === null) return walked;
  const moved = await lookAtMoved(kysely, new Date(+at - lately));
  return { ...walked, misplaced: either(walked.misplaced, moved) };
}

/** Checks everything once, and raises and ends alarms by what it finds. */
export async function checkAll(database: Database, now: number): Promise<Conservation> {
  const at = new Date(now);
  const { misplaced, reached } = await lookAtSome(database, at);
  const found = await conservation(database, now, misplaced);
  await sql`INSERT INTO reports.conservation (checked_at, findings, walked_to)
    VALUES (${at}, ${JSON.stringify(found)}, ${reached})
    ON CONFLICT (one) DO UPDATE SET checked_at = excluded.checked_at,
      findings = excluded.findings, walked_to = excluded.walked_to`.execute(database.kysely);
  // The loss of a report does not end by itself: a person ends the alarm.
  for (const fault of found.faults) {
    const subject = fault.replace(/^-?\d+ reports?: /, '');
    await openAlarm(database, { kind: 'conservation', subject, detail: fault, at });
  }
  const late = {
    subject: 'late',
    detail: `${many(found.late, 'acknowledgement is', 'acknowledgements are')} late.`,
  };
  await setAlarms(database, 'acknowledgement', found.late > 0 ? [late] : [], at);
  await breachAlarms(database, at);
  await setAlarms(database, 'drop', await dropAlarms(database, now), at);
  return found;
}
