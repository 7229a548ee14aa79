import { Type } from 'typebox';
import { subjectsOf } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';
import type { RecordedDecision } from '../record/reading.ts';
import { Instant, nullable, ReasonSchema, SurfaceSchema } from './schemas.ts';

export const RecordSchema = Type.Object({
  id: Type.String(),
  decisionId: Type.String({ description: 'The answer that restricted first.' }),
  subject: Type.Object({
    kind: Type.Enum(['account', 'post']),
    id: nullable(Type.String({ description: 'Null where the record does not know it by name.' })),
  }),
  account: nullable(Type.String()),
  surface: SurfaceSchema,
  decision: Type.Enum(['limit', 'withhold']),
  reasons: Type.Array(ReasonSchema),
  policyVersion: Type.Integer(),
  decidedAt: Instant,
  lastAt: Instant,
  times: Type.Integer(),
});

/**
 * Restrictions as they are answered, with the names that the record knows, or that whoever asks told by
 * asking for them.
 *
 * @param asked ids by the keys of their subjects
 */
export async function recordAnswers(
  database: Database,
  rows: readonly RecordedDecision[],
  asked: ReadonlyMap<string, string> = new Map(),
) {
  const keys = rows.flatMap(({ subject, account }) => [subject, ...(account ? [account] : [])]);
  const known = await subjectsOf(database, keys);
  const names = new Map([...asked, ...known.map(({ key, id }) => [key, id] as const)]);
  return rows.map(({ kind, subject, account, reasons, surface, ...row }) => ({
    ...row,
    surface: surface as (typeof SurfaceSchema)['enum'][number],
    subject: { kind, id: names.get(subject) ?? null },
    account: (account && names.get(account)) ?? null,
    reasons: reasons.map((reason) => ({ ...reason })),
    decidedAt: row.decidedAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
  }));
}
