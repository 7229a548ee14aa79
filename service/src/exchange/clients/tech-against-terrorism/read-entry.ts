import { Type } from 'typebox';
import type { MalformedRecord } from '../client.ts';
import { malformed, reader } from '../read-json.ts';
import { fingerprintOf, type SharedType, type Update } from '../record.ts';

/** One entry of the hash list; what else comes with it is left alone. */
const HashListEntry = Type.Object({
  id: Type.Union([Type.Integer(), Type.String({ pattern: '^[!-~]{1,100}$' })]),
  hash_digest: Type.String(),
  algorithm: Type.String(),
  deleted: Type.Boolean(),
  ideology: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  file_type: Type.Optional(Type.Union([Type.String(), Type.Null()])),
});

const typeOf: Readonly<Record<string, SharedType>> = {
  PDQ: 'pdq',
  MD5: 'md5',
  SHA1: 'sha1',
  SHA256: 'sha256',
};

const read = reader(HashListEntry);

/** An entry replaces the one before it; one of an algorithm that no bank holds is undefined. */
export function readHashListEntry(value: unknown): Update | MalformedRecord | undefined {
  const outcome = read(value);
  if ('reason' in outcome) return malformed(value, outcome.reason);
  const { id, hash_digest, algorithm, deleted, ideology, file_type } = outcome.value;
  const key = String(id);
  if (deleted) return { key, record: null };
  const type = typeOf[algorithm.toUpperCase().replace('-', '')];
  if (!type) return undefined;
  const fingerprint = fingerprintOf(type, hash_digest);
  if (!fingerprint) return malformed(value, `hash_digest is no ${type}`, key);
  return {
    key,
    record: {
      fingerprints: [fingerprint],
      opinions: [{ source: 'Tech Against Terrorism', category: 'positive', tags: [] }],
      tags: [ideology, file_type].flatMap((tag) => tag || []),
      handle: {},
    },
  };
}
