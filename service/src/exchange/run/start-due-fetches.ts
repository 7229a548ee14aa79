import { sql } from 'kysely';
import { enqueue, type Job } from '../../jobs/index.ts';
import { fetchQueue } from './fetch-exchange.ts';

/** Each minute: starts the fetches whose time has come. */
export const startDueFetches: Job<object> = {
  name: 'exchange.start-due-fetches',
  schedule: '* * * * *',
  policy: 'stately',
  retries: 0,
  async run(_data, { database }) {
    await database.kysely.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ id: string }>`
        UPDATE exchange.exchange
        SET next_run_at = now() + every_minutes * interval '1 minute'
        WHERE enabled AND next_run_at <= now() RETURNING id`.execute(transaction);
      for (const { id } of rows) {
        await enqueue(transaction, fetchQueue, { exchange: id }, { key: id });
      }
    });
  },
};
