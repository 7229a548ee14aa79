import { type Static, Type } from 'typebox';
import { reportClasses } from '../../reports/index.ts';

const Share = Type.Number({ minimum: 0, maximum: 1 });
const Text = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000]*$' });

/** A part of the rules, by which decisions are made and to which labels refer. */
const GuidelineSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9/-]{0,99}$' }),
    title: Text(200),
    text: Text(10_000),
    classes: Type.Array(Type.Enum([...reportClasses]), {
      uniqueItems: true,
      description: 'Reports of which classes it is shown with.',
    }),
  },
  { additionalProperties: false },
);

const CareLimitsSchema = Type.Object(
  {
    workMinutes: Type.Integer({ minimum: 10, maximum: 120, description: 'Until a break is due.' }),
    breakMinutes: Type.Integer({ minimum: 1, maximum: 60 }),
    severeInARow: Type.Integer({ minimum: 1, maximum: 50, description: 'Until a break is due.' }),
    rotateAfter: Type.Integer({
      minimum: 1,
      maximum: 50,
      description: 'Severe items in a row after which a milder one comes first.',
    }),
    severeItemsADay: Type.Integer({ minimum: 1, maximum: 1_000 }),
    severeMinutesADay: Type.Integer({ minimum: 1, maximum: 480 }),
    unblurredSecondsADay: Type.Integer({ minimum: 1, maximum: 14_400 }),
    unblurSeconds: Type.Integer({
      minimum: 1,
      maximum: 600,
      description: 'Of one unblur, at most.',
    }),
    nearDuplicateDistance: Type.Integer({
      minimum: 0,
      maximum: 63,
      description: 'Bits of PDQ within which two pictures are decided once.',
    }),
  },
  { additionalProperties: false },
);

export const ReviewSettingsSchema = Type.Object(
  {
    leaseMinutes: Type.Integer({ minimum: 1, maximum: 240 }),
    lookAgain: Type.Object(
      {
        negatives: { ...Share, description: 'Share of "does not violate" that is sampled.' },
        positives: { ...Share, description: 'Share of "violates", which take effect meanwhile.' },
      },
      { additionalProperties: false },
    ),
    goldenRate: { ...Share, maximum: 0.5 },
    appealDays: Type.Integer({
      minimum: 183,
      maximum: 3_650,
      description: 'How long a decision can be appealed; six months at least (DSA Art. 20).',
    }),
    appealHours: Type.Integer({ minimum: 1, maximum: 720, description: 'Until an appeal is due.' }),
    care: CareLimitsSchema,
    guidelines: Type.Array(GuidelineSchema, { minItems: 1, maxItems: 200 }),
  },
  { additionalProperties: false },
);

export type ReviewSettings = Static<typeof ReviewSettingsSchema>;
export type Guideline = Static<typeof GuidelineSchema>;
export type CareLimits = Static<typeof CareLimitsSchema>;
