import { type Static, Type } from 'typebox';
import type { MatcherStand } from './matcher-stand.ts';

export const usualSeconds = 20;
export const usualBytes = 16_777_216;

export const MatcherParams = Type.Object({
  name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' }),
});

const settings = {
  kind: Type.Enum(['matcher', 'classifier'], {
    description: 'A matcher tells known media, a classifier judges new ones.',
  }),
  url: Type.String({ pattern: '^https?://[^\\s]+$', maxLength: 2_000 }),
  wants: Type.Enum(['digests', 'media'], {
    description: 'What it is sent: the digests alone, or the file too.',
  }),
  enabled: Type.Boolean(),
};

export const MatcherSettingsSchema = Type.Object(
  {
    ...settings,
    secret: Type.Optional(
      Type.Union([Type.String({ minLength: 1, maxLength: 2_000 }), Type.Null()], {
        description: 'Sent as "Authorization: Bearer". Left out, it stays; null takes it away.',
      }),
    ),
    timeLimitSeconds: Type.Optional(
      Type.Number({ minimum: 1, maximum: 120, description: `${usualSeconds} unless told.` }),
    ),
    mostBytes: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 67_108_864,
        description: `Of a file that it is sent; ${usualBytes} unless told.`,
      }),
    ),
    enabled: Type.Optional(Type.Boolean({ description: 'True unless told.' })),
  },
  { additionalProperties: false },
);

export const MatcherSchema = Type.Object({
  name: Type.String(),
  ...settings,
  hasSecret: Type.Boolean(),
  timeLimitSeconds: Type.Number(),
  mostBytes: Type.Integer(),
  state: Type.Enum(['asked', 'left-alone', 'switched-off'], {
    description: 'left-alone: it failed too often, and is tried again at retryAt.',
  }),
  retryAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  failure: Type.Union([Type.String(), Type.Null()], {
    description: 'Why the last call failed; null where it did not.',
  }),
  answeredAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  waiting: Type.Integer({ description: 'Questions that wait for an answer.' }),
  answered: Type.Integer(),
  unanswerable: Type.Integer({ description: 'It refused them, or failed on them alone.' }),
  expired: Type.Integer({ description: 'They waited for a week.' }),
});

export function matcherAnswer(stand: MatcherStand): Static<typeof MatcherSchema> {
  const { name, kind, url, wants, enabled, mostBytes, failure, openUntil } = stand;
  const { waiting, answered, unanswerable, expired } = stand;
  return {
    name,
    kind,
    url,
    wants,
    enabled,
    hasSecret: stand.sealedSecret !== null,
    timeLimitSeconds: stand.timeLimit / 1000,
    mostBytes,
    state: stateOf(stand),
    retryAt: openUntil?.toISOString() ?? null,
    failure,
    answeredAt: stand.answeredAt?.toISOString() ?? null,
    waiting,
    answered,
    unanswerable,
    expired,
  };
}

function stateOf({ enabled, openUntil }: MatcherStand) {
  if (!enabled) return 'switched-off';
  return openUntil === null ? 'asked' : 'left-alone';
}
