import { type Interval, proportionInterval } from '@breakwater/statistics';
import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

export interface GoldenResult {
  readonly group: string;
  readonly answers: number;
  readonly right: number;
  readonly interval: Interval;
  /** Of what violates, how often it was let pass. */
  readonly missed: number;
  readonly violating: number;
}

/** How golden items were answered, by reviewer, in order of the name; all together as the group ''. */
export async function goldenResults(
  kysely: AnyKysely,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<GoldenResult[]> {
  const { rows } = await sql<Omit<GoldenResult, 'interval'>>`
    SELECT coalesce(reviewer_name, '') AS "group", count(*)::integer AS answers,
      (count(*) FILTER (WHERE answer.outcome = golden.outcome))::integer AS "right",
      (count(*) FILTER (WHERE golden.outcome = 'violates'
        AND answer.outcome <> 'violates'))::integer AS missed,
      (count(*) FILTER (WHERE golden.outcome = 'violates'))::integer AS violating
    FROM review.golden_answer AS answer
    JOIN review.golden ON golden.id = golden_id
    JOIN review.decision ON decision.id = decision_id
    WHERE answered_at >= ${from} AND answered_at < ${to}
    GROUP BY GROUPING SETS ((reviewer_name), ()) HAVING count(*) > 0
    ORDER BY 1`.execute(kysely);
  return rows.map((row) => ({ ...row, interval: proportionInterval(row.right, row.answers) }));
}
