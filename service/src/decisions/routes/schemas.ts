import { ageBands, surfaces } from '@breakwater/activity';
import { type TSchema, Type } from 'typebox';
import { decisions, reasonCodes } from '../decide/outcome.ts';
import { candidateKinds, mostCandidates } from '../decide/request.ts';

export const Instant = Type.String({ format: 'date-time' });
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const Reasoning = Type.String({ minLength: 3, maxLength: 5_000 });

export const SurfaceSchema = Type.Enum([...surfaces]);
const DecisionSchema = Type.Enum([...decisions]);

const Id = Type.String({ minLength: 1, maxLength: 2_000 });
const Country = Type.String({ pattern: '^[A-Z]{2}$' });

const ViewerSchema = Type.Object(
  {
    id: Type.Optional(Id),
    minor: Type.Optional(Type.Boolean()),
    ageBand: Type.Optional(Type.Enum([...ageBands])),
    country: Type.Optional(Country),
  },
  { additionalProperties: false },
);

const CandidateSchema = Type.Object(
  {
    kind: Type.Enum([...candidateKinds]),
    id: Id,
    text: Type.Optional(
      Type.String({
        maxLength: 10_000,
        description: "A post's text; a profile's names and words.",
      }),
    ),
    author: Type.Optional(
      Type.String({ minLength: 1, maxLength: 2_000, description: 'Of a post: whose it is.' }),
    ),
  },
  { additionalProperties: false },
);

/** What is asked, but for the surface. */
const Asked = {
  feature: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: "The platform's own name of what asks; the brake can hold it alone.",
    }),
  ),
  viewer: Type.Optional(Type.Union([Id, ViewerSchema])),
  locale: Type.Optional(Type.String({ minLength: 1, maxLength: 35 })),
  query: Type.Optional(Type.String({ maxLength: 10_000 })),
  candidates: Type.Optional(Type.Array(CandidateSchema, { maxItems: mostCandidates })),
};

export const DecisionRequestSchema = Type.Object(
  { surface: SurfaceSchema, ...Asked },
  { additionalProperties: false },
);

export const PreviewRequestSchema = Type.Object(
  { surfaces: Type.Optional(Type.Array(SurfaceSchema, { minItems: 1 })), ...Asked },
  { additionalProperties: false },
);

export const ReasonSchema = Type.Object({
  code: Type.Enum([...reasonCodes]),
  id: Type.Optional(Type.String({ description: 'The term, link, rule, network or brake.' })),
});

const InterstitialSchema = Type.Object(
  {
    language: Type.String(),
    texts: Type.Record(Type.String(), Type.String()),
    resources: Type.Array(
      Type.Object(
        { name: Type.String(), url: Type.String(), audience: Type.String() },
        { additionalProperties: true },
      ),
    ),
  },
  { description: 'Shown instead of results. There is no way on: offer none.' },
);

export const DecisionAnswerSchema = Type.Object({
  decision: DecisionSchema,
  reasons: Type.Array(ReasonSchema),
  interstitial: Type.Optional(InterstitialSchema),
  candidates: Type.Array(
    Type.Object({
      id: Type.String(),
      decision: DecisionSchema,
      reasons: Type.Array(ReasonSchema),
    }),
  ),
  policyVersion: Type.Integer(),
  shadow: Type.Boolean({
    description: 'Whether the service only counts: then nothing is withheld.',
  }),
  decisionId: Type.String(),
});
