import { type Static, Type } from 'typebox';
import { type BankMatch, fingerprintTypes, standings } from '../../banks/index.ts';
import { mediaSignalKinds } from './media-signals.ts';

export const MatchSchema = Type.Object({
  bank: Type.String(),
  entry: Type.Integer(),
  type: Type.Enum([...fingerprintTypes]),
  distance: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Bits between two PDQ hashes, 0 where a digest is the same; null of videos.',
  }),
  share: Type.Union([Type.Object({ asked: Type.Number(), banked: Type.Number() }), Type.Null()], {
    description: 'Of videos: percent of the frames of each that are in the other.',
  }),
  position: Type.Union([Type.String(), Type.Null()], {
    description: 'How the picture was turned, mirrored or trimmed when it matched.',
  }),
  standing: Type.Union([Type.Enum([...standings]), Type.Null()], {
    description: 'What is thought of the entry, all opinions together.',
  }),
});

export function matchAnswer(match: BankMatch): Static<typeof MatchSchema> {
  const { bank, entry, type, distance, share, position, standing } = match;
  return { bank, entry, type, distance, share, position, standing };
}

export const MediaSignalSchema = Type.Object({
  id: Type.Integer(),
  kind: Type.Enum([...mediaSignalKinds]),
  media: Type.String({ description: 'The digest that names the medium.' }),
  reference: Type.Union([Type.String(), Type.Null()], {
    description: "The platform's own name of it.",
  }),
  account: Type.Union([Type.String(), Type.Null()]),
  score: Type.Number({ description: '0..1; comparable within a kind alone.' }),
  evidence: Type.String({ description: 'In plain words.' }),
  producer: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown()),
  observedAt: Type.String({ format: 'date-time' }),
});

const hex = (digits: number) => Type.Optional(Type.String({ pattern: `^[0-9a-fA-F]{${digits}}$` }));

/** Hash, quality and seconds of a frame. */
const frame = '^[0-9a-fA-F]{64},(100|[0-9]{1,2}),[0-9]{1,9}(\\.[0-9]{1,9})?$';

const DigestsSchema = Type.Object(
  {
    pdq: hex(64),
    md5: hex(32),
    sha1: hex(40),
    sha256: hex(64),
    vpdq: Type.Optional(
      Type.Array(Type.String({ pattern: frame }), {
        minItems: 1,
        maxItems: 20_000,
        description: 'A string for each frame: hash,quality,seconds.',
      }),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
);

/** A name that the platform gives. */
export const MediumName = Type.String({ minLength: 1, maxLength: 2048, pattern: '^[^\\u0000]+$' });

export const DigestList = Type.Object(
  {
    media: Type.Array(
      Type.Object(
        {
          id: Type.Optional(MediumName),
          account: Type.Optional(MediumName),
          digests: DigestsSchema,
          quality: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 1_000 },
    ),
  },
  { additionalProperties: false },
);

export const LookedAtSchema = Type.Object({
  id: Type.Union([Type.String(), Type.Null()], { description: 'As it was sent.' }),
  media: Type.String({ description: 'The digest that names the medium.' }),
  digests: Type.Object({
    ...DigestsSchema.properties,
    quality: Type.Optional(Type.Number({ description: 'Of the PDQ, 0 to 100.' })),
  }),
  matches: Type.Array(MatchSchema, { description: 'The nearest first.' }),
  signals: Type.Array(MediaSignalSchema, { description: 'What was recorded of it.' }),
  asked: Type.Array(Type.String(), {
    description: 'Outside matchers whose answers are still to come, as signals of the medium.',
  }),
});
