import { type Static, Type } from 'typebox';
import { Instant, ItemId, Note, Source, Tier, Words } from './fields.ts';

/** The parts of a profile that a pattern may be about. */
export const profileFields = ['handle', 'name', 'summary', 'fields'] as const;

/**
 * What a profile says of itself. `words` are compared word by word in canonical form, where `*` is
 * any number of characters, `?` is one, and `#` is one digit; there is no regular expression, so that
 * the cost of a pattern is its length times that of the text, whatever is written.
 */
export const PatternSchema = Type.Object(
  {
    id: ItemId,
    field: Type.Enum([...profileFields, 'any']),
    words: Type.Array(Words(60), {
      minItems: 1,
      maxItems: 50,
      description: 'One of these must be in it: "*" any characters, "?" one, "#" a digit.',
    }),
    beside: Type.Optional(
      Type.Array(Words(60), {
        minItems: 1,
        maxItems: 50,
        description: 'And one of these, anywhere in the same field.',
      }),
    ),
    tier: Tier,
    source: Source,
    note: Type.Optional(Note),
    expiresAt: Type.Optional(Instant),
  },
  { additionalProperties: false },
);

export type PolicyPattern = Static<typeof PatternSchema>;

export const mostPatterns = 2_000;
