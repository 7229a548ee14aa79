import { Type } from 'typebox';
import { Instant, nullable } from '../routes/schemas.ts';
import type { BrakeRow } from './brakes.ts';

export const BrakeSchema = Type.Object({
  id: Type.String(),
  scope: Type.Enum(['surface', 'feature', 'suggestions']),
  target: Type.String({ description: 'The surface or feature; empty of all suggestions.' }),
  state: Type.Enum(['holding', 'expired', 'released']),
  reason: Type.String(),
  pulledBy: Type.String(),
  pulledAt: Instant,
  expiresAt: Instant,
  renewedBy: nullable(Type.String()),
  renewedAt: nullable(Instant),
  releasedBy: nullable(Type.String()),
  releasedAt: nullable(Instant),
});

/** A brake as it is answered. */
export function brakeAnswer(row: BrakeRow, now: number) {
  const state = row.releasedAt ? 'released' : row.expiresAt.getTime() > now ? 'holding' : 'expired';
  return {
    ...row,
    state: state as 'released' | 'holding' | 'expired',
    pulledAt: row.pulledAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    renewedAt: row.renewedAt?.toISOString() ?? null,
    releasedAt: row.releasedAt?.toISOString() ?? null,
  };
}
