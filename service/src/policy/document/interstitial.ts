import { type Static, Type } from 'typebox';
import { languagePattern, Words } from './fields.ts';

/** What a person reads instead of results, in one language. */
const InterstitialSchema = Type.Object(
  {
    title: Words(200),
    happened: Words(1_000, 'What happened.'),
    law: Type.Optional(Words(1_000, 'What the law says.')),
    harm: Type.Optional(Words(1_000, 'What it does to children.')),
    help: Words(500, 'Above the links to help.'),
    report: Words(500, 'Above the links for reports.'),
    research: Type.Optional(Words(500, 'For those who came for help or research.')),
  },
  { additionalProperties: false },
);

export type PolicyInterstitial = Static<typeof InterstitialSchema>;

/** By language; `en` is the last that is fallen back to, and must be told. */
export const InterstitialsSchema = Type.Record(
  Type.String({ pattern: languagePattern }),
  InterstitialSchema,
  { additionalProperties: false },
);
