import { type Static, Type } from 'typebox';
import { Instant, nullable, OutcomeSchema } from '../routes/schemas.ts';
import type { GoldenCounts } from './golden.ts';

export const GoldenSchema = Type.Object({
  id: Type.String(),
  work: Type.String(),
  outcome: OutcomeSchema,
  severity: Type.Integer(),
  reason: Type.String(),
  madeBy: Type.String(),
  madeAt: Instant,
  retiredAt: nullable(Instant),
  answers: Type.Integer(),
  right: Type.Integer(),
});

export function goldenAnswer(row: GoldenCounts): Static<typeof GoldenSchema> {
  const { id, outcome, severity, reason, answers, right } = row;
  return {
    id,
    work: row.work_id,
    outcome,
    severity,
    reason,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    retiredAt: row.retired_at?.toISOString() ?? null,
    answers,
    right,
  };
}
