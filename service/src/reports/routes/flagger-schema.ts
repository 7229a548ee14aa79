import { Type } from 'typebox';
import { flaggerKinds } from '../flaggers/flaggers.ts';
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
  inTime: Type.Union([Share], { description: 'Decided by their due date, of those decided.' }),
});
