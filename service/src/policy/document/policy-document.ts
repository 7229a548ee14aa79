import { type Static, Type } from 'typebox';
import { InterstitialsSchema } from './interstitial.ts';
import { JurisdictionsSchema } from './jurisdiction.ts';
import { LinkSchema, mostLinks } from './link.ts';
import { mostPatterns, PatternSchema } from './pattern.ts';
import { mostResources, ResourceSchema } from './resource.ts';
import { mostRules, RuleSchema } from './rule.ts';
import { SurfacesSchema } from './surface.ts';
import { mostTerms, TermSchema } from './term.ts';
import { ThresholdsSchema } from './threshold.ts';

/** The whole policy. What of it is in force has a version, which never changes. */
export const PolicyDocumentSchema = Type.Object(
  {
    terms: Type.Array(TermSchema, { maxItems: mostTerms }),
    links: Type.Array(LinkSchema, { maxItems: mostLinks }),
    patterns: Type.Array(PatternSchema, { maxItems: mostPatterns }),
    rules: Type.Array(RuleSchema, { maxItems: mostRules }),
    thresholds: ThresholdsSchema,
    surfaces: SurfacesSchema,
    resources: Type.Array(ResourceSchema, { maxItems: mostResources }),
    interstitials: InterstitialsSchema,
    jurisdictions: JurisdictionsSchema,
  },
  { additionalProperties: false },
);

export type PolicyDocument = Static<typeof PolicyDocumentSchema>;

/** Sections that are lists of items with an id. */
export const listSections = ['terms', 'links', 'patterns', 'rules', 'resources'] as const;

/** Sections whose items have a name: a purpose, a surface, a language, a country. */
export const namedSections = ['thresholds', 'surfaces', 'interstitials', 'jurisdictions'] as const;

export const sections = [...listSections, ...namedSections] as const;
export type Section = (typeof sections)[number];

/** A document as it is kept and compared: the same document, the same text. */
export function serialisePolicy(document: PolicyDocument): string {
  return JSON.stringify(document);
}
