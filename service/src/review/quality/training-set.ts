import { sql } from 'kysely';
import { type Outcome, reportsOf } from '../../reports/index.ts';
import type { AnyKysely } from '../../storage/index.ts';

/** What people did not agree about, and what was decided in the end. */
export interface Disagreement {
  readonly id: string;
  readonly class: string;
  readonly language: string;
  readonly outcome: Outcome;
  readonly policy: string;
  readonly severity: number;
  readonly closedAt: string;
  readonly looks: readonly {
    readonly outcome: Outcome;
    readonly policy: string;
    readonly severity: number;
    readonly reason: string;
  }[];
  /** Of the reporters. */
  readonly words: readonly string[];
}

interface Row {
  readonly id: string;
  readonly work_id: string;
  readonly closed_at: Date;
  readonly class: string;
  readonly language: string;
  readonly looks: Disagreement['looks'];
}

/**
 * Disagreements that a third person settled, the latest first: to learn from, and to teach with.
 * Nobody's name is among them.
 */
export async function trainingSet(
  source: { readonly kysely: AnyKysely },
  query: {
    readonly after: { readonly at: Date; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<(Disagreement & { readonly closed_at: Date })[]> {
  const { after, limit } = query;
  const { rows } = await sql<Row>`
    SELECT look.id, look.work_id, look.closed_at, min(decision.class) AS class,
      min(decision.language) AS language,
      json_agg(json_build_object('outcome', outcome, 'policy', policy, 'severity', severity,
        'reason', decision.reason) ORDER BY decision.look) AS looks
    FROM review.second_look AS look
    JOIN review.decision ON decision.id
      IN (look.first_decision_id, look.second_decision_id, look.third_decision_id)
    WHERE look.state = 'settled' AND (${after?.id ?? null}::uuid IS NULL
      OR (look.closed_at, look.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    GROUP BY look.id ORDER BY look.closed_at DESC, look.id DESC LIMIT ${limit}`.execute(
    source.kysely,
  );
  return Promise.all(
    rows.map(async ({ work_id: work, closed_at: at, looks, ...row }) => {
      const { outcome, policy, severity } = looks.at(-1)!;
      const words = (await reportsOf(source, work)).flatMap(({ content }) => {
        const { reason } = JSON.parse(content);
        return typeof reason === 'string' && reason !== '' ? [reason] : [];
      });
      const closedAt = at.toISOString();
      return { ...row, outcome, policy, severity, closedAt, looks, words, closed_at: at };
    }),
  );
}
