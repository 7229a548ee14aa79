import { Type } from 'typebox';
import { MediaDefaultsSchema } from '../care/care-of.ts';
import { Instant, nullable, OutcomeSchema } from '../routes/schemas.ts';

export const sectionNames = [
  'subject',
  'reports',
  'network',
  'decisions',
  'policy',
  'appeal',
  'media',
  'notes',
] as const;
export type SectionName = (typeof sectionNames)[number];

const SubjectSection = Type.Object({
  kind: Type.String(),
  id: Type.String(),
  known: Type.Boolean({ description: 'Whether the record holds anything of it.' }),
  account: nullable(
    Type.Object({
      id: Type.String(),
      handle: nullable(Type.String()),
      name: nullable(Type.String()),
      summary: nullable(Type.String()),
      ageBand: nullable(Type.String()),
      country: nullable(Type.String()),
      createdAt: nullable(Instant),
      existence: nullable(Type.String()),
      followers: Type.Integer(),
    }),
  ),
});

const ReportsSection = Type.Object({
  total: Type.Integer(),
  items: Type.Array(
    Type.Object({
      class: Type.String(),
      reporterType: Type.String(),
      language: Type.String(),
      receivedAt: Instant,
      dangerNow: Type.Boolean(),
      severity: Type.Integer(),
      target: Type.Object({ kind: Type.String(), id: Type.String() }),
      words: Type.String({ description: "The reporter's own." }),
      details: Type.Unknown({ description: 'Whatever else came with it.' }),
    }),
  ),
});

const NetworkSection = Type.Array(
  Type.Object({
    network: Type.String(),
    name: Type.String(),
    state: Type.String(),
    role: Type.String(),
    atRisk: Type.Boolean(),
  }),
);

const DecisionsSection = Type.Array(
  Type.Object({
    source: Type.Enum(['review', 'policy']),
    id: Type.String(),
    at: Instant,
    outcome: Type.String(),
    policy: Type.String(),
    severity: nullable(Type.Integer()),
    reason: Type.String(),
  }),
);

const PolicySection = Type.Object({
  version: Type.Integer(),
  guidelines: Type.Array(
    Type.Object({ id: Type.String(), title: Type.String(), text: Type.String() }),
  ),
});

const AppealSection = Type.Object({
  appellant: Type.Enum(['reporter', 'acted-on']),
  words: Type.String(),
  language: Type.String(),
  filedAt: Instant,
  against: OutcomeSchema,
});

const ShownMediumSchema = Type.Object({
  id: Type.String(),
  mediaType: nullable(Type.String()),
  digests: Type.Record(Type.String(), Type.String()),
  quality: nullable(Type.Number()),
  unblur: Type.Enum(['on-request', 'never', 'decided'], {
    description: 'never: a bank knows it. decided: somebody decided it, or one like it.',
  }),
  decided: nullable(
    Type.Object({
      decisionId: Type.String(),
      outcome: OutcomeSchema,
      severity: Type.Integer(),
      distance: Type.Integer(),
    }),
  ),
  shown: nullable(
    Type.Object({
      ...MediaDefaultsSchema.properties,
      autoplay: Type.Literal(false),
      thumbnail: Type.Literal(false),
    }),
  ),
});

const NotesSection = Type.Array(
  Type.Object({ act: Type.String(), reason: Type.String(), by: Type.String(), at: Instant }),
);

export const ContextSchema = Type.Object({
  section: Type.Enum([...sectionNames]),
  missing: nullable(
    Type.String({
      description: 'Why it could not be put together; then it does not count as read.',
    }),
  ),
  subject: Type.Optional(SubjectSection),
  reports: Type.Optional(ReportsSection),
  network: Type.Optional(NetworkSection),
  decisions: Type.Optional(DecisionsSection),
  policy: Type.Optional(PolicySection),
  appeal: Type.Optional(AppealSection),
  media: Type.Optional(Type.Array(ShownMediumSchema)),
  notes: Type.Optional(NotesSection),
});
