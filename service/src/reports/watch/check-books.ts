import { sql } from 'kysely';
import type { Job } from '../../jobs/index.ts';
import type { Database } from '../../storage/index.ts';
import { openAlarm, setAlarms } from './alarms.ts';
import { breachAlarms } from './breaches.ts';
import { type Conservation, conservation } from './conservation.ts';
import { dropAlarms } from './drops/drop-alarms.ts';

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

/** Checks everything once, and raises and ends alarms by what it finds. */
export async function checkAll(database: Database, now: number): Promise<Conservation> {
  const at = new Date(now);
  const found = await conservation(database, now);
  await sql`INSERT INTO reports.conservation (checked_at, findings)
    VALUES (${at}, ${JSON.stringify(found)})
    ON CONFLICT (one) DO UPDATE SET checked_at = excluded.checked_at,
      findings = excluded.findings`.execute(database.kysely);
  // The loss of a report does not end by itself: a person ends the alarm.
  for (const fault of found.faults) {
    const subject = fault.replace(/^-?\d+ reports: /, '');
    await openAlarm(database, { kind: 'conservation', subject, detail: fault, at });
  }
  const late = { subject: 'late', detail: `${found.late} acknowledgements are late.` };
  await setAlarms(database, 'acknowledgement', found.late > 0 ? [late] : [], at);
  await breachAlarms(database, at);
  await setAlarms(database, 'drop', await dropAlarms(database, now), at);
  return found;
}
