import { sql } from 'kysely';
import type { Outcome } from '../../reports/index.ts';
import type { AnyKysely } from '../../storage/index.ts';

/** A first look at something, with what further looks came to. */
export interface FirstLook {
  readonly id: string;
  readonly outcome: Outcome;
  readonly severity: number;
  readonly policy: string;
  readonly class: string;
  readonly language: string;
  readonly reviewer: string;
  readonly reviewer_name: string;
  /** Probability with which such a decision is looked at again. */
  readonly rate: number;
  readonly draw: number;
  /** Below this all outcomes were drawn alike. */
  readonly common: number;
  readonly second: Outcome | null;
  readonly second_severity: number | null;
  readonly second_reviewer: string | null;
  readonly third: Outcome | null;
  readonly third_severity: number | null;
  /** The last word, where a further look is over. */
  readonly last: Outcome | null;
}

/**
 * First looks in a time, without golden ones, those that somebody asked a second person about (they
 * doubted, so they tell nothing of the others), and what was spread or taken back.
 */
export async function firstLooks(
  kysely: AnyKysely,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<FirstLook[]> {
  const { rows } = await sql<FirstLook>`
    SELECT first.id, first.outcome, first.severity, first.policy, first.class, first.language,
      first.reviewer, first.reviewer_name, first.look_rate AS rate, first.draw,
      first.common_rate AS common, second.outcome AS second, second.severity AS second_severity,
      second.reviewer AS second_reviewer, third.outcome AS third,
      third.severity AS third_severity,
      CASE WHEN look.state IN ('agreed', 'settled') THEN coalesce(third.outcome, second.outcome)
        END AS last
    FROM review.decision AS first
    LEFT JOIN review.second_look AS look
      ON look.first_decision_id = first.id AND look.state <> 'cancelled'
    LEFT JOIN review.decision AS second ON second.id = look.second_decision_id
    LEFT JOIN review.decision AS third ON third.id = look.third_decision_id
    WHERE first.look = 1 AND first.item_kind IN ('work', 'appeal') AND first.spread_from IS NULL
      AND first.state <> 'undone' AND first.look_rate IS NOT NULL
      AND first.look_again IS DISTINCT FROM 'asked'
      AND first.decided_at >= ${from} AND first.decided_at < ${to}`.execute(kysely);
  return rows;
}
