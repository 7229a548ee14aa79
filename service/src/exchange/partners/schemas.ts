import { type Static, Type } from 'typebox';
import type { Bank } from '../../banks/index.ts';
import type { Partner } from './partners.ts';

const Time = Type.String({ format: 'date-time' });

export const PartnerBanks = Type.Array(Type.String({ pattern: '^[A-Z0-9_]{1,255}$' }), {
  uniqueItems: true,
  maxItems: 1_000,
  description: 'Names of banks that it may read, as far as their sources permit that.',
});

export const PartnerParams = Type.Object({ id: Type.Integer({ minimum: 1 }) });

export const PartnerSchema = Type.Object({
  id: Type.Integer({ description: 'Also the privacy group of its ThreatExchange-shaped address.' }),
  name: Type.String(),
  banks: Type.Array(
    Type.Object({
      name: Type.String(),
      permitted: Type.Boolean({ description: 'Whether the source permits it at this moment.' }),
    }),
  ),
  createdBy: Type.String(),
  createdAt: Time,
  endedAt: Type.Union([Time, Type.Null()]),
});

export function partnerAnswer(
  partner: Partner,
  banks: readonly Bank[],
): Static<typeof PartnerSchema> {
  const byId = new Map(banks.map((bank) => [bank.id, bank]));
  return {
    id: partner.id,
    name: partner.name,
    banks: partner.banks.flatMap((id) => {
      const bank = byId.get(id);
      return bank ? [{ name: bank.name, permitted: bank.sharedOnward }] : [];
    }),
    createdBy: partner.createdBy,
    createdAt: partner.createdAt.toISOString(),
    endedAt: partner.endedAt?.toISOString() ?? null,
  };
}
