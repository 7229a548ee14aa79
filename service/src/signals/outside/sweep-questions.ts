import { sql } from 'kysely';
import { enqueue, type Job } from '../../jobs/index.ts';
import type { Database } from '../../storage/index.ts';
import { askQueue } from './ask-queue.ts';

/** How long a question waits for an answer. */
const patience = 7 * 24 * 3600 * 1000;

/**
 * Each minute: has those matchers asked that something waits for and that are not left alone, and
 * gives up what waited for a week. The file goes with the last question that needs it.
 */
export const sweepQuestions: Job = {
  name: 'signals.sweep-questions',
  schedule: '* * * * *',
  policy: 'exclusive',
  async run(_data, { database }) {
    await sweep(database, Date.now());
  },
};

/** @param now epoch milliseconds */
export async function sweep({ kysely }: Database, now: number): Promise<void> {
  const at = new Date(now);
  await sql`UPDATE signals.question SET state = 'expired', ended_at = ${at}, held_id = NULL,
      claimed_until = NULL
    WHERE state = 'waiting' AND asked_at < ${new Date(now - patience)}`.execute(kysely);
  // One that was just put there has its question in the same transaction.
  await sql`DELETE FROM signals.held_media
    WHERE NOT EXISTS (SELECT FROM signals.question WHERE held_id = held_media.id)`.execute(kysely);
  const { rows } = await sql<{ matcher: string }>`
    SELECT name AS matcher FROM signals.matcher
    WHERE enabled AND (open_until IS NULL OR open_until <= ${at})
      AND EXISTS (SELECT FROM signals.question
        WHERE matcher = name AND state = 'waiting' AND due_at <= ${at})`.execute(kysely);
  for (const { matcher } of rows) {
    await kysely
      .transaction()
      .execute((transaction) => enqueue(transaction, askQueue, { matcher }, { key: matcher }));
  }
}
