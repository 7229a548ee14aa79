import { type Static, Type } from 'typebox';
import { Instant, ItemId, Note, Source, Tier, Words } from './fields.ts';

/**
 * A place outside: one address, a whole domain, a shortener of addresses, or a service by its name,
 * which is found in texts in every spelling too.
 */
export const LinkSchema = Type.Object(
  {
    id: ItemId,
    kind: Type.Enum(['url', 'domain', 'shortener', 'service']),
    url: Type.Optional(Words(2_048, 'Of a url: its address.')),
    domains: Type.Optional(
      Type.Array(Words(253), {
        maxItems: 100,
        description: 'Of all others: hosts, with everything under them.',
      }),
    ),
    names: Type.Optional(
      Type.Array(Words(200), {
        maxItems: 50,
        description: 'Of a service: its name, and variants.',
      }),
    ),
    tier: Tier,
    source: Source,
    note: Type.Optional(Note),
    expiresAt: Type.Optional(Instant),
  },
  { additionalProperties: false },
);

export type PolicyLink = Static<typeof LinkSchema>;

export const mostLinks = 50_000;
