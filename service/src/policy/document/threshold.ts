import { type Static, Type } from 'typebox';

const Score = Type.Number({ minimum: 0, maximum: 1 });

/** Scores of risk from which an account is limited, and from which it is withheld. */
const Steps = Type.Object({ limit: Score, withhold: Score }, { additionalProperties: false });

/** From which scores of risk something is done, purpose by purpose. */
export const ThresholdsSchema = Type.Object(
  {
    suggestions: Type.Object(Steps.properties, {
      additionalProperties: false,
      description: 'Whether an account is suggested, related, ranked.',
    }),
    contactWithMinors: Type.Object(Steps.properties, {
      additionalProperties: false,
      description: 'Whether it may come into contact with minors; never above suggestions.',
    }),
    review: Type.Object(
      { from: Score },
      { additionalProperties: false, description: 'From when a person should look.' },
    ),
  },
  { additionalProperties: false },
);

export type PolicyThresholds = Static<typeof ThresholdsSchema>;
