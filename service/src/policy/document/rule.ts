import { surfaces } from '@breakwater/activity';
import { type Static, Type } from 'typebox';
import { Instant, ItemId, Note, Tier, Words } from './fields.ts';

/** A condition over what is known of viewer, subject, text and link, in CEL: see `compile/facts.ts`. */
export const RuleSchema = Type.Object(
  {
    id: ItemId,
    when: Words(2_000, 'CEL that answers a bool.'),
    surfaces: Type.Optional(
      Type.Array(Type.Enum([...surfaces]), {
        minItems: 1,
        uniqueItems: true,
        description: 'All surfaces unless told.',
      }),
    ),
    decision: Type.Enum(['limit', 'withhold']),
    reason: Words(500, 'What the person whom it concerns may be told.'),
    tier: Type.Optional(Tier),
    note: Type.Optional(Note),
    expiresAt: Type.Optional(Instant),
  },
  { additionalProperties: false },
);

export type PolicyRule = Static<typeof RuleSchema>;

export const mostRules = 200;
