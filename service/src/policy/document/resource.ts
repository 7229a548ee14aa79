import { type Static, Type } from 'typebox';
import { Country, Day, ItemId, Language, Source, Words } from './fields.ts';

/** Whom a resource is for. */
export const audiences = [
  'self-concern',
  'victim-minor',
  'adult-survivor',
  'report-content',
  'parent',
] as const;

/**
 * Where help is: a name and an address, of a country or of all. Without `verifiedAt` nobody has looked
 * yet whether it still holds.
 */
export const ResourceSchema = Type.Object(
  {
    id: ItemId,
    country: Type.Optional(Country),
    languages: Type.Array(Language, { minItems: 1, maxItems: 60 }),
    audience: Type.Enum([...audiences]),
    name: Words(200),
    url: Words(500),
    phone: Type.Optional(Type.String({ pattern: '^[+0-9 ()/-]{3,40}$' })),
    hours: Type.Optional(Words(200)),
    anonymous: Type.Boolean(),
    verifiedAt: Type.Optional(Day),
    source: Source,
  },
  { additionalProperties: false },
);

export type PolicyResource = Static<typeof ResourceSchema>;

export const mostResources = 2_000;
