import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { Database } from '../../storage/index.ts';

/**
 * Takes back what is held longer than its time, and what was kept for one person. Nothing depends on
 * it, since who asks for items passes over what has run out: it keeps the tables small, and the log
 * whole. Answers how many items returned.
 */
export async function returnClaims(database: Database, now: number): Promise<number> {
  const at = new Date(now);
  return database.kysely.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string; person: string }>`DELETE FROM review.claim
      WHERE expires_at <= ${at} RETURNING item_id AS id, person`.execute(transaction);
    await sql`DELETE FROM review.reservation WHERE until <= ${at}`.execute(transaction);
    for (const { id, person } of rows) {
      await audit(
        { database, now: () => now },
        {
          actor: { kind: 'system', name: 'leases' },
          action: 'review.return-item',
          subject: { kind: 'review-item', id },
          detail: { person },
        },
        transaction,
      );
    }
    return rows.length;
  });
}

/** Every minute. */
export const returnClaimsJob: Job<object> = {
  name: 'review.return-claims',
  schedule: '* * * * *',
  policy: 'singleton',
  async run(_data, { database }) {
    await returnClaims(database, Date.now());
  },
};
