import { type Static, Type } from 'typebox';
import type { Database } from '../../storage/index.ts';
import { toldOf } from '../decisions/decision-answer.ts';
import { decisionOf } from '../decisions/read-decisions.ts';
import { Instant, nullable } from '../routes/schemas.ts';
import { type AppealRow, appellants } from './appeals.ts';

export const AppealSchema = Type.Object({
  id: Type.String(),
  appellant: Type.Enum([...appellants]),
  decision: Type.String(),
  report: nullable(Type.String()),
  language: Type.String(),
  filedAt: Instant,
  dueAt: Instant,
  state: Type.Enum(['open', 'decided']),
  outcome: nullable(Type.Enum(['upheld', 'reversed'])),
  decidedAt: nullable(Instant),
  told: nullable(
    Type.Object(
      { language: Type.String(), text: Type.String() },
      { description: 'What the one who appealed is told, made from the record of the decision.' },
    ),
  ),
});

export async function appealAnswer(
  database: Pick<Database, 'kysely'>,
  row: AppealRow,
): Promise<Static<typeof AppealSchema>> {
  const { outcome, outcome_decision_id: by, language } = row;
  const decision = by === null ? undefined : await decisionOf(database, by);
  return {
    id: row.id,
    appellant: row.appellant,
    decision: row.decision_id,
    report: row.report_id,
    language,
    filedAt: row.filed_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    state: row.state,
    outcome,
    decidedAt: row.decided_at?.toISOString() ?? null,
    told: decision ? await toldOf(database, decision, { language, appeal: outcome }) : null,
  };
}
