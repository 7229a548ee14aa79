import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';

/** Counts the outcomes of a piece of work for those who reported it, or takes that back. */
export async function countOutcomes(
  transaction: AnyTransaction,
  { work, at, sign }: { readonly work: string; readonly at: Date; readonly sign: 1 | -1 },
): Promise<void> {
  await sql`INSERT INTO reports.reputation AS known (reporter_key, upheld, decided, changed_at)
    SELECT reporter_key, (count(*) FILTER (WHERE outcome = 'violates'))::integer,
      count(*)::integer, ${at}::timestamptz
    FROM reports.report
    WHERE work_id = ${work} AND reporter_key IS NOT NULL AND outcome IS NOT NULL
    GROUP BY reporter_key ORDER BY reporter_key
    ON CONFLICT (reporter_key) DO UPDATE SET changed_at = excluded.changed_at,
      upheld = greatest(0, known.upheld + ${sign} * excluded.upheld),
      decided = greatest(0, known.decided + ${sign} * excluded.decided)`.execute(transaction);
}
