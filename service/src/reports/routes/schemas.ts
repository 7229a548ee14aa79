import { Type } from 'typebox';
import { channels, reportClasses, reporterTypes } from '../classes.ts';
import { reportStates } from '../transitions.ts';
import { outcomes } from '../work/decide-work.ts';

export const Time = Type.String({ format: 'date-time' });
export const OptionalTime = Type.Union([Time, Type.Null()]);
export const Count = Type.Integer({ minimum: 0 });
export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

export const PlatformHears = Type.Boolean({
  description:
    'Whether a webhook is set. Without one, reporters for whom the platform speaks (API, Coop, activities) ' +
    'learn of nothing but by the answer to the request, and their acknowledgements count as sent with ' +
    'it: PUT /v1/reports/webhook sets one.',
});

/** What a check of the books finds. */
export const ConservationSchema = Type.Object({
  received: Count,
  open: Count,
  decided: Count,
  merged: Count,
  erased: Count,
  waitingFlags: Type.Integer({ minimum: 0, description: 'Not taken up yet; counted as open.' }),
  acknowledged: Count,
  late: Type.Integer({ minimum: 0, description: 'Not acknowledged within five minutes.' }),
  oldestOpenAt: OptionalTime,
  nextDueAt: OptionalTime,
  overdue: Count,
  faults: Type.Array(Type.String(), { description: 'What does not agree; none: nothing is lost.' }),
});

/** A report in a list: without what was said, and without who said it. */
export const ReportItemSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  receivedAt: Time,
  channel: Type.Enum([...channels]),
  clientVersion: Type.String(),
  language: Type.String(),
  reporterType: Type.Enum([...reporterTypes]),
  flagger: Type.Union([Type.String(), Type.Null()]),
  target: Type.Object({ kind: Type.String(), id: Type.String() }),
  class: Type.Enum([...reportClasses]),
  dangerNow: Type.Boolean(),
  severity: Type.Integer(),
  state: Type.Enum([...reportStates]),
  work: Type.Union([Type.String(), Type.Null()]),
  mergedInto: Type.Union([Type.String(), Type.Null()]),
  dueAt: OptionalTime,
  outcome: Type.Union([Type.Enum([...outcomes]), Type.Null()]),
  decidedAt: OptionalTime,
  acknowledgedAt: OptionalTime,
});

export const ReportSchema = Type.Object({
  ...ReportItemSchema.properties,
  reason: Type.String({ description: "In the reporter's words." }),
  content: Type.String({ description: 'All that was said, as JSON text.' }),
  reporterAccount: Type.Union([Type.String(), Type.Null()]),
  evidenceDigest: Type.String({ description: 'SHA-256 of what came, in hex.' }),
  decision: Type.Union([Type.String(), Type.Null()]),
  history: Type.Array(
    Type.Object({
      act: Type.String(),
      from: Type.Union([Type.String(), Type.Null()]),
      to: Type.String(),
      at: Time,
      by: Type.String(),
    }),
  ),
});
