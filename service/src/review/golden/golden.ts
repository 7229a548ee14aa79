import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { Outcome } from '../../reports/index.ts';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';

/** Work that was decided beyond doubt, to be shown again as if it were new. */
export interface GoldenRow {
  readonly id: string;
  readonly work_id: string;
  readonly outcome: Outcome;
  readonly severity: number;
  readonly reason: string;
  readonly made_by: string;
  readonly made_at: Date;
  readonly retired_at: Date | null;
}

interface Source {
  readonly kysely: AnyKysely;
}

/**
 * A golden item that a person neither answered nor decided, nor anybody holds; nothing where there is
 * none.
 *
 * @param draw 0 to 1: which of them
 */
export async function drawGolden(
  { kysely }: Source,
  person: string,
  draw: number,
): Promise<GoldenRow | undefined> {
  const { rows } = await sql<GoldenRow>`SELECT * FROM review.golden
    WHERE retired_at IS NULL
      AND NOT EXISTS (SELECT FROM review.claim WHERE item_id = golden.id)
      AND NOT EXISTS (SELECT FROM review.golden_answer
        WHERE golden_id = golden.id AND reviewer = ${person})
      AND NOT EXISTS (SELECT FROM review.decision
        WHERE work_id = golden.work_id AND reviewer = ${person})
    ORDER BY id`.execute(kysely);
  return rows[Math.min(rows.length - 1, Math.floor(draw * rows.length))];
}

/** A golden item, with how often it was answered, and answered rightly. */
export type GoldenCounts = GoldenRow & { readonly answers: number; readonly right: number };

/** Golden items, the newest first. */
export async function listGolden({ kysely }: Source, limit: number): Promise<GoldenCounts[]> {
  const { rows } = await sql<GoldenCounts>`
    SELECT golden.*, count(answer.*)::integer AS answers,
      (count(*) FILTER (WHERE answer.outcome = golden.outcome))::integer AS "right"
    FROM review.golden LEFT JOIN review.golden_answer AS answer ON golden_id = golden.id
    GROUP BY golden.id ORDER BY made_at DESC, golden.id LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** Shows an item as golden no more; answers whether it was. Its answers stay. */
export async function retireGolden(
  transaction: AnyTransaction,
  id: string,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`UPDATE review.golden SET retired_at = ${at}
    WHERE id = ${id} AND retired_at IS NULL`.execute(transaction);
  await sql`DELETE FROM review.claim WHERE item_id = ${id}`.execute(transaction);
  return numAffectedRows === 1n;
}

/** Keeps an answer: the first of a person counts. */
export async function keepGoldenAnswer(
  transaction: AnyTransaction,
  answer: {
    readonly golden: string;
    readonly reviewer: string;
    readonly decision: string;
    readonly outcome: Outcome;
    readonly severity: number;
    readonly at: Date;
  },
): Promise<void> {
  await sql`INSERT INTO review.golden_answer (golden_id, reviewer, decision_id, outcome, severity,
      answered_at)
    VALUES (${answer.golden}, ${answer.reviewer}, ${answer.decision}, ${answer.outcome},
      ${answer.severity}, ${answer.at})
    ON CONFLICT DO NOTHING`.execute(transaction);
}

/**
 * Makes decided work a golden item, with the answer that stands; one that was retired is shown again.
 * Answers its id.
 *
 * @throws Problem 409 where it is one already, 422 where one person alone decided it
 */
export async function makeGolden(
  transaction: AnyTransaction,
  golden: Omit<GoldenRow, 'retired_at' | 'outcome' | 'severity'>,
): Promise<string> {
  const { rows } = await sql<{ outcome: Outcome; severity: number; agreed: number }>`
    SELECT outcome, severity, (SELECT count(DISTINCT reviewer)::integer FROM review.decision AS one
      WHERE one.work_id = decision.work_id AND one.outcome = decision.outcome
        AND one.state IN ('standing', 'confirmed')) AS agreed
    FROM review.decision
    WHERE work_id = ${golden.work_id} AND state = 'standing' AND item_kind <> 'golden'
    ORDER BY decided_at DESC LIMIT 1`.execute(transaction);
  const [standing] = rows;
  if (!standing || standing.agreed < 2) {
    throw problem(
      422,
      'not-beyond-doubt',
      'This work is not decided beyond doubt.',
      'A golden item is work on which two people decided the same. Choose other work, or have this one looked at again.',
      { field: 'decision' },
    );
  }
  const made = await sql<{
    id: string;
  }>`INSERT INTO review.golden AS known (id, work_id, outcome, severity,
      reason, made_by, made_at)
    VALUES (${golden.id}, ${golden.work_id}, ${standing.outcome}, ${standing.severity},
      ${golden.reason}, ${golden.made_by}, ${golden.made_at})
    ON CONFLICT (work_id) DO UPDATE SET retired_at = NULL WHERE known.retired_at IS NOT NULL
    RETURNING id`.execute(transaction);
  if (made.rows[0]) return made.rows[0].id;
  throw problem(
    409,
    'golden-already',
    'This work is a golden item already.',
    'Look at GET /v1/review/golden. Nothing was changed.',
  );
}
