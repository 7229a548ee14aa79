import { type Static, Type } from 'typebox';
import type { Database } from '../../storage/index.ts';
import { Instant, nullable, OutcomeSchema } from '../routes/schemas.ts';
import { settingsOf } from '../settings/settings.ts';
import { type OutcomeFacts, outcomeText } from './outcome-text.ts';
import { type DecisionRow, type LabelRow, labelsOf } from './read-decisions.ts';

const LabelSchema = Type.Object({
  subject: Type.Object({ kind: Type.String(), id: Type.String() }),
  outcome: OutcomeSchema,
  policy: Type.String(),
  severity: Type.Integer(),
  reason: Type.String(),
});

export const DecisionSchema = Type.Object({
  id: Type.String(),
  item: Type.String(),
  outcome: OutcomeSchema,
  policy: Type.String(),
  severity: Type.Integer(),
  reason: Type.String(),
  class: Type.String(),
  labels: Type.Array(LabelSchema),
  decidedBy: Type.String(),
  decidedAt: Instant,
  state: Type.Enum(['recorded', 'undone'], {
    description: 'Whether another person looks, or looked, is told to leads alone.',
  }),
  undone: nullable(Type.Object({ at: Instant, by: Type.String(), reason: Type.String() })),
});

export type DecisionAnswer = Static<typeof DecisionSchema>;

/** Decisions as those who review read them: nothing tells a further look or a golden item apart. */
export async function decisionAnswers(
  database: Pick<Database, 'kysely'>,
  rows: readonly DecisionRow[],
): Promise<DecisionAnswer[]> {
  const labels = await labelsOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    item: row.item_id,
    outcome: row.outcome,
    policy: row.policy,
    severity: row.severity,
    reason: row.reason,
    class: row.class,
    labels: (labels.get(row.id) ?? []).map(labelAnswer),
    decidedBy: row.reviewer_name,
    decidedAt: row.decided_at.toISOString(),
    state: row.state === 'undone' ? ('undone' as const) : ('recorded' as const),
    undone:
      row.undone_at === null
        ? null
        : {
            at: row.undone_at.toISOString(),
            by: row.undone_by ?? '',
            reason: row.undone_for ?? '',
          },
  }));
}

function labelAnswer({ subject_kind: kind, subject_id: id, ...label }: LabelRow) {
  const { outcome, policy, severity, reason } = label;
  return { subject: { kind, id }, outcome, policy, severity, reason };
}

const day = 86_400_000;

/** What somebody concerned is told of a decision, in their language. */
export async function toldOf(
  database: Pick<Database, 'kysely'>,
  decision: DecisionRow,
  {
    language,
    appeal = null,
  }: Pick<OutcomeFacts, 'language'> & Partial<Pick<OutcomeFacts, 'appeal'>>,
) {
  const { guidelines, appealDays } = await settingsOf(database);
  const guideline = guidelines.find(({ id }) => id === decision.policy)?.title ?? decision.policy;
  const until = new Date(+decision.decided_at + appealDays * day);
  const appealUntil = appeal === null ? until : null;
  return outcomeText({ decision, guideline, appeal, appealUntil, language });
}
