import { type Static, Type } from 'typebox';

/** What law allows differs by country; everything that needs a ground of its own is a switch. */
const JurisdictionSchema = Type.Object(
  {
    privateMessageText: Type.Boolean({
      description: 'Whether text of private messages is checked.',
    }),
    privateMessageMedia: Type.Boolean({
      description: 'Whether media of private messages are compared with the banks.',
    }),
    privateMessageLinks: Type.Boolean({
      description: 'Whether links of private messages are checked.',
    }),
    searchesAsSignal: Type.Boolean({
      description: 'Whether searches for withheld terms count as a (weak) signal.',
    }),
    limitContactWithMinors: Type.Boolean({
      description: 'Whether contact with minors is limited from a lower score.',
    }),
  },
  { additionalProperties: false },
);

export type PolicyJurisdiction = Static<typeof JurisdictionSchema>;

/** By country; `default` holds for all others, and must be told. */
export const JurisdictionsSchema = Type.Record(
  Type.String({ pattern: '^([A-Z]{2}|default)$' }),
  JurisdictionSchema,
  { additionalProperties: false },
);
