import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';
import { setAlarms } from './alarms.ts';
import { many } from './many.ts';

/** Work is nearly due when so much of its time, or less, is left. */
const shareLeft = 0.25;

/**
 * Raises an alarm for each queue that has overdue work, and for each that soon will: before the
 * breach, when a quarter of a piece's time is left.
 */
export async function breachAlarms({ kysely }: Pick<Database, 'kysely'>, at: Date): Promise<void> {
  const { rows } = await sql<{ queue: string; soon: number; over: number; next: Date | null }>`
    SELECT queue, count(*) FILTER (WHERE due_at > ${at}) AS soon,
      count(*) FILTER (WHERE due_at <= ${at}) AS over,
      min(due_at) FILTER (WHERE due_at > ${at}) AS next
    FROM reports.work
    WHERE state = 'open' AND NOT canary
      AND due_at - ${at}::timestamptz <= ${shareLeft}::double precision
        * (due_at - coalesce(reopened_at, opened_at))
    GROUP BY queue`.execute(kysely);
  const soon = rows.filter((row) => row.soon > 0);
  const over = rows.filter((row) => row.over > 0);
  await setAlarms(
    { kysely },
    'breach-soon',
    soon.map((row) => ({
      subject: row.queue,
      detail: `${pieces(row.soon, row.queue)} due soon, the first at ${row.next!.toISOString()}.`,
    })),
    at,
  );
  await setAlarms(
    { kysely },
    'breach',
    over.map((row) => ({
      subject: row.queue,
      detail: `${pieces(row.over, row.queue)} overdue.`,
    })),
    at,
  );
}

function pieces(count: number, queue: string): string {
  const are = count === 1 ? 'is' : 'are';
  return `${many(count, 'piece of work', 'pieces of work')} in the queue ${queue} ${are}`;
}
