import { surfaces } from '@breakwater/activity';
import { type Static, Type } from 'typebox';
import { Words } from './fields.ts';

/** What may be withheld on a surface. */
const withheldKinds = ['term', 'link', 'profile', 'account', 'network', 'rule'] as const;

const Exception = Type.Object(
  {
    of: Type.Enum([...withheldKinds]),
    decision: Type.Enum(['allow', 'limit']),
    reason: Words(500),
  },
  { additionalProperties: false },
);

/** How one surface behaves. */
const SurfaceSchema = Type.Object(
  {
    discovery: Type.Boolean({
      description:
        'Whether it leads people to what they did not have: what is withheld on one of these is ' +
        'withheld on all, but for the exceptions that are named.',
    }),
    onRecordUnreachable: Type.Enum(['last-known', 'withhold', 'allow'], {
      description: 'What it does where a node cannot reach the record any more.',
    }),
    interstitial: Type.Boolean({ description: 'Whether resources are shown instead.' }),
    exceptions: Type.Optional(Type.Array(Exception, { maxItems: withheldKinds.length })),
  },
  { additionalProperties: false },
);

export type PolicySurface = Static<typeof SurfaceSchema>;

/** All surfaces, each told. */
export const SurfacesSchema = Type.Record(Type.Enum([...surfaces]), SurfaceSchema, {
  additionalProperties: false,
});
