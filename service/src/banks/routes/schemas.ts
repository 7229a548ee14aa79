import { type Static, Type } from 'typebox';
import { problem } from '../../http/index.ts';
import type { AnyKysely } from '../../storage/index.ts';
import type { Bank } from '../banks.ts';
import { countEntries, mostCounted } from '../entries/count-entries.ts';
import type { Entry } from '../entries/read-entries.ts';
import { longestNote } from '../entries/upsert-entries.ts';
import { fingerprintTypes, InvalidFingerprint } from '../fingerprints.ts';
import { opinionCategories, ourselves, standings } from '../opinions/categories.ts';

const BankName = Type.String({
  pattern: '^[A-Z0-9_]{1,255}$',
  description: 'Capital letters, digits and underscores.',
});

/** Text without NUL, which the record does not take. */
function Text(maxLength: number) {
  return Type.String({ maxLength, pattern: '^[^\\u0000]*$' });
}

export const BankParams = Type.Object({ name: BankName });
export const EntryParams = Type.Object({
  name: BankName,
  entry: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
});

/** What a person sets of a bank. */
export const BankSettingsSchema = {
  name: BankName,
  source: Type.Optional(Text(500)),
  enabledShare: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Share of media of which the bank is asked; 0 switches it off, 1 unless told.',
    }),
  ),
  distance: Type.Optional(
    Type.Union([Type.Integer({ minimum: 0, maximum: 64 }), Type.Null()], {
      description: 'Bits of PDQ up to which an entry matches; null for 31.',
    }),
  ),
  sharedOnward: Type.Optional(
    Type.Boolean({
      description: 'Whether the source permits that entries go on to partners; false unless told.',
    }),
  ),
};

export const BankSchema = Type.Object({
  name: Type.String(),
  source: Type.String(),
  enabledShare: Type.Number(),
  distance: Type.Union([Type.Integer(), Type.Null()]),
  sharedOnward: Type.Boolean(),
  entries: Type.Integer({
    description: `How many it holds; ${mostCounted + 1} where they are more than ${mostCounted}.`,
  }),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
});

export async function bankAnswer(
  kysely: AnyKysely,
  bank: Bank,
): Promise<Static<typeof BankSchema>> {
  const { name, source, enabledShare, distance, sharedOnward, createdAt, updatedAt } = bank;
  return {
    name,
    source,
    enabledShare,
    distance,
    sharedOnward,
    entries: await countEntries(kysely, bank.id),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export const FingerprintSchema = Type.Object(
  {
    type: Type.Enum([...fingerprintTypes]),
    value: Type.String({
      minLength: 1,
      maxLength: 1_000_000,
      description: 'Hexadecimal; of vpdq the JSON list of "hash,quality,seconds" as text.',
    }),
  },
  { additionalProperties: false },
);

const DisabledUntil = Type.Union(
  [Type.String({ format: 'date-time' }), Type.Literal('forever'), Type.Null()],
  { description: 'Until when the entry matches nothing; null: it matches.' },
);

/** What a person tells of an entry, beside its fingerprints. */
export const EntryFieldsSchema = {
  note: Type.Optional(Text(longestNote)),
  metadata: Type.Optional(Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()])),
  originalUri: Type.Optional(Type.Union([Text(2_000), Type.Null()])),
};

export const EntryChangesSchema = {
  ...EntryFieldsSchema,
  disabledUntil: Type.Optional(DisabledUntil),
};

export const OpinionSchema = Type.Object(
  {
    category: Type.Enum([...opinionCategories]),
    tags: Type.Array(Text(200), { maxItems: 100, uniqueItems: true }),
  },
  { additionalProperties: false },
);

export const EntrySchema = Type.Object({
  id: Type.Integer(),
  sourceKey: Type.Union([Type.String(), Type.Null()], {
    description: 'Its name in its source; null where a person entered it.',
  }),
  fingerprints: Type.Array(
    Type.Object({ type: Type.Enum([...fingerprintTypes]), value: Type.String() }),
  ),
  note: Type.String(),
  metadata: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
  originalUri: Type.Union([Type.String(), Type.Null()]),
  disabledUntil: DisabledUntil,
  opinions: Type.Array(
    Type.Object({
      owner: Type.Union([Type.String(), Type.Null()], { description: 'Null: our own.' }),
      category: Type.Enum([...opinionCategories]),
      tags: Type.Array(Type.String()),
    }),
  ),
  standing: Type.Union([Type.Enum([...standings]), Type.Null()], {
    description: 'All opinions in one word.',
  }),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
});

export function entryAnswer(entry: Entry): Static<typeof EntrySchema> {
  return {
    id: entry.id,
    sourceKey: entry.sourceKey,
    fingerprints: [...entry.fingerprints],
    note: entry.note,
    metadata: entry.metadata,
    originalUri: entry.originalUri,
    disabledUntil: disabledAnswer(entry.disabledUntil),
    opinions: entry.opinions.map(({ owner, category, tags }) => ({
      owner: owner === ourselves ? null : owner,
      category,
      tags: [...tags],
    })),
    standing: entry.standing,
    createdAt: entry.createdAt.toISOString(),
    updatedAt: entry.updatedAt.toISOString(),
  };
}

function disabledAnswer(until: number | null): string | null {
  if (until === null) return null;
  return until === Number.POSITIVE_INFINITY ? 'forever' : new Date(until).toISOString();
}

/** Epoch milliseconds of the text that `DisabledUntil` is. */
export function disabledUntil(text: string | null | undefined): number | null | undefined {
  if (text === null || text === undefined) return text;
  if (text === 'forever') return Number.POSITIVE_INFINITY;
  const at = Date.parse(text);
  if (Number.isFinite(at)) return at;
  throw problem(
    400,
    'invalid-request',
    'The request is not as expected.',
    `disabledUntil: "${text}" is no time. Give one such as 2026-01-02T03:04:05Z, "forever" or null.`,
    { field: 'disabledUntil' },
  );
}

/** Runs work whose fingerprints come from a request: one that is none is the sender's fault. */
export async function withFingerprints<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidFingerprint)) throw error;
    throw problem(
      400,
      'invalid-fingerprint',
      'A fingerprint cannot be read.',
      `${field}: ${error.message}.`,
      { field },
    );
  }
}
