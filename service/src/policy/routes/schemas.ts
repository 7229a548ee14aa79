import { Type } from 'typebox';
import { shadow } from '../change/create-proposal.ts';
import { proposalStates } from '../change/transitions.ts';
import { Instant, Source, Words } from '../document/fields.ts';
import { sections } from '../document/policy-document.ts';

export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);

const Moment = Type.String({ description: 'RFC 3339, UTC.' });

const SectionSchema = Type.Enum([...sections]);

const Item = Type.Object({}, { additionalProperties: true, description: 'As the section has it.' });

export const EditSchema = Type.Object(
  {
    section: SectionSchema,
    id: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'Id of the item; of thresholds, surfaces, texts and countries their name.',
    }),
    value: Nullable(Item),
  },
  { additionalProperties: false, description: 'An item with its new content; null takes it out.' },
);

export const ItemChangeSchema = Type.Object({
  section: SectionSchema,
  id: Type.String(),
  before: Nullable(Item),
  after: Nullable(Item),
});

export const VersionHeadSchema = Type.Object({
  version: Type.Integer(),
  basedOn: Nullable(Type.Integer()),
  origin: Type.Enum(['first', 'proposal', 'expiry']),
  proposalId: Nullable(Type.String()),
  reason: Type.String(),
  madeBy: Type.String(),
  madeAt: Moment,
});

export const RunningSchema = Type.Object({
  version: Type.Integer(),
  previous: Nullable(Type.Integer()),
  act: Type.Enum(['begin', 'take-effect', 'emergency', 'expire', 'roll-back']),
  proposalId: Nullable(Type.String()),
  reason: Type.String(),
  setBy: Type.String(),
  setAt: Moment,
});

/** A document as it is answered: its sections, each as `PolicyDocumentSchema` has them. */
export const DocumentSchema = Type.Object({}, { additionalProperties: true });

export const ProposalSchema = Type.Object({
  id: Type.String(),
  state: Type.Enum([...proposalStates]),
  title: Type.String(),
  reason: Type.String(),
  source: Type.String(),
  author: Type.String(),
  contributors: Type.Array(Type.String(), { description: 'None of them may approve it.' }),
  baseVersion: Type.Integer(),
  baseMoved: Type.Boolean({ description: 'Another version runs by now.' }),
  edits: Type.Integer({ description: 'Items that it changes.' }),
  revision: Type.Integer(),
  version: Nullable(Type.Integer()),
  shadowHours: Type.Integer(),
  shadowSince: Nullable(Moment),
  shadowUntil: Nullable(Moment),
  expiresAt: Nullable(Moment),
  approvedBy: Nullable(Type.String()),
  approvedAt: Nullable(Moment),
  emergency: Type.Boolean(),
  effectSince: Nullable(Moment),
  createdAt: Moment,
  changedAt: Moment,
});

export const FrequencySchema = Type.Object({
  termId: Type.String(),
  texts: Type.Integer({ description: 'Ordinary texts of the platform that were looked at.' }),
  hits: Type.Integer(),
  tooMuch: Type.Boolean({ description: 'It flags more of them than a term should.' }),
  countedAt: Moment,
});

export const FullProposalSchema = Type.Object({
  ...ProposalSchema.properties,
  changes: Type.Array(ItemChangeSchema),
  events: Type.Array(
    Type.Object({
      act: Type.String(),
      from: Type.String(),
      to: Type.String(),
      version: Nullable(Type.Integer()),
      reason: Type.String(),
      by: Type.String(),
      at: Moment,
    }),
  ),
  backtest: Nullable(
    Type.Object({
      version: Type.Integer(),
      summary: Type.Object({}, { additionalProperties: true }),
      attachedAt: Moment,
    }),
  ),
  ordinary: Type.Array(FrequencySchema, {
    description: 'How often its terms stand in ordinary texts, once that was counted.',
  }),
});

export const ProposalParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

export const Reason = Words(5_000);

/** What is told of every new change. */
export const ProposalFields = {
  title: Words(200),
  reason: Reason,
  source: Source,
  baseVersion: Type.Optional(Type.Integer({ minimum: 1 })),
  shadowHours: Type.Optional(
    Type.Integer({ minimum: shadow.least, maximum: shadow.most, default: shadow.usual }),
  ),
  expiresAt: Type.Optional(Instant),
} as const;

/** Bytes of a body with a list or a document. */
export const bodyLimit = 32 * 1024 * 1024;
