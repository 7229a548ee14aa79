import { Type } from 'typebox';
import { nullable } from '../routes/schemas.ts';

const IntervalSchema = Type.Object({ low: Type.Number(), high: Type.Number() });

/** Of some first looks: false negatives and what further looks changed. */
export const QualitySchema = Type.Object({
  decisions: Type.Integer(),
  falseNegatives: Type.Object({
    rate: nullable(Type.Number({ description: 'Of what violates, the share that was let pass.' })),
    interval: IntervalSchema,
    few: Type.Boolean({ description: 'Fewer than five misses: go by the interval.' }),
    caught: Type.Integer(),
    omission: Type.Object(
      {
        share: nullable(Type.Number()),
        interval: IntervalSchema,
        population: Type.Integer(),
        sampled: Type.Integer(),
        positives: Type.Integer(),
        effective: Type.Number(),
      },
      { description: 'Of what was let pass, the share that violates.' },
    ),
  }),
  changed: Type.Object({
    share: nullable(Type.Number()),
    interval: nullable(IntervalSchema),
    looks: Type.Integer(),
  }),
});

const AlphaSchema = Type.Object({
  alpha: nullable(Type.Number()),
  interval: nullable(IntervalSchema),
  units: Type.Integer(),
  judgements: Type.Integer(),
});

export const AgreementSchema = Type.Object({
  cohen: nullable(
    Type.Object({
      kappa: nullable(Type.Number()),
      interval: nullable(IntervalSchema),
      standardError: nullable(Type.Number()),
      agreement: Type.Number(),
      expected: Type.Number(),
      items: Type.Integer(),
    }),
  ),
  outcome: AlphaSchema,
  severity: AlphaSchema,
});

export const GoldenResultSchema = Type.Object({
  group: Type.String({ description: 'A reviewer; empty: all together.' }),
  answers: Type.Integer(),
  right: Type.Integer(),
  interval: IntervalSchema,
  missed: Type.Integer({ description: 'Of what violates, let pass.' }),
  violating: Type.Integer(),
});
