import { surfaces } from '@breakwater/activity';
import { type Static, Type } from 'typebox';
import { Instant, ItemId, Language, Note, Source, Tier, Words } from './fields.ts';

const Phrases = Type.Array(Words(200), { maxItems: 100 });

/** What one surface does with a term where it differs from the others. */
const SurfaceException = Type.Enum(['allow', 'limit', 'withhold']);

/** A word, phrase or name that is withheld, or a number that means something beside others. */
export const TermSchema = Type.Object(
  {
    id: ItemId,
    term: Words(200, 'As it is written; every evasive spelling of it is found.'),
    tier: Tier,
    allowPhrases: Type.Optional(Phrases),
    requiredPhrases: Type.Optional(Phrases),
    beside: Type.Optional(Type.Array(Words(100), { minItems: 1, maxItems: 100 })),
    reversed: Type.Optional(Type.Boolean()),
    locale: Type.Optional(Language),
    surfaces: Type.Optional(
      Type.Partial(Type.Record(Type.Enum([...surfaces]), SurfaceException), {
        additionalProperties: false,
        description: 'Exceptions: surfaces that do otherwise than all others.',
      }),
    ),
    source: Source,
    note: Type.Optional(Note),
    expiresAt: Type.Optional(Instant),
  },
  { additionalProperties: false },
);

export type PolicyTerm = Static<typeof TermSchema>;

/** Most terms of a policy: what the lexicon was measured with, four times over. */
export const mostTerms = 20_000;
