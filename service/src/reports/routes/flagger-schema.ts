import { proportionInterval } from '@breakwater/statistics';
import { type Static, Type } from 'typebox';
import { type FlaggerStatistics, flaggerKinds } from '../flaggers/flaggers.ts';
import { Count, OptionalTime, Time } from './schemas.ts';

const Share = Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()]);

export const FlaggerSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  kind: Type.Enum([...flaggerKinds]),
  hasKey: Type.Boolean(),
  hasMailbox: Type.Boolean(),
  contact: Type.String(),
  createdAt: Time,
  endedAt: OptionalTime,
  reports: Count,
  open: Count,
  upheld: Count,
  refused: Count,
  accuracy: Type.Union([Share], { description: 'Upheld, of those decided.' }),
  accuracyInterval: Type.Union(
    [Type.Object({ low: Type.Number(), high: Type.Number() }), Type.Null()],
    {
      description: 'Of 95 %: exact where few were decided one way, the score interval elsewhere.',
    },
  ),
  inTime: Type.Union([Share], { description: 'Decided by their due date, of those decided.' }),
});

/** A flagger as it is answered, with how often people agreed. */
export function flaggerAnswer(one: FlaggerStatistics): Static<typeof FlaggerSchema> {
  const decided = one.upheld + one.refused;
  return {
    id: one.id,
    name: one.name,
    kind: one.kind,
    hasKey: one.keyId !== null,
    hasMailbox: one.mailboxKey !== null,
    contact: one.contact,
    createdAt: one.createdAt.toISOString(),
    endedAt: one.endedAt?.toISOString() ?? null,
    reports: one.reports,
    open: one.open,
    upheld: one.upheld,
    refused: one.refused,
    accuracy: decided === 0 ? null : one.upheld / decided,
    accuracyInterval: decided === 0 ? null : proportionInterval(one.upheld, decided),
    inTime: decided === 0 ? null : one.inTime / decided,
  };
}
