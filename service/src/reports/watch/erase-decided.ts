import { sql } from 'kysely';
import type { Job } from '../../jobs/index.ts';
import { erasedAccounts } from '../../storage/index.ts';
import { blank } from '../erase-account.ts';

/** Days in which a decision may be appealed (DSA Art. 20): six months. */
const appealDays = 183;

/** Each night: blanks what was decided about accounts that were erased while it was still open. */
export const eraseDecided: Job<object> = {
  name: 'reports.erase-decided',
  schedule: '41 2 * * *',
  policy: 'singleton',
  async run(_data, { database }) {
    const now = Date.now();
    await database.kysely.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ account: string }>`
        SELECT DISTINCT account_key AS account FROM reports.report
        WHERE account_key IS NOT NULL AND state IN ('decided', 'merged')
          AND decided_at < ${new Date(now - appealDays * 86_400_000)}`.execute(transaction);
      const erased = await erasedAccounts(
        transaction,
        rows.map(({ account }) => account),
      );
      await blank(transaction, [...erased], new Date(now));
    });
  },
};
