import type { Static } from 'typebox';
import type { MalformedRecord } from '../client.ts';
import { malformed, reader } from '../read-json.ts';
import { fingerprintOf, type SharedOpinion, type SharedType, type Update } from '../record.ts';
import { ThreatUpdate } from './schemas.ts';

type Descriptor = NonNullable<Static<typeof ThreatUpdate>['descriptors']>['data'][number];

const typeOf: Readonly<Record<string, SharedType>> = {
  HASH_PDQ: 'pdq',
  HASH_MD5: 'md5',
  HASH_VIDEO_MD5: 'md5',
  HASH_SHA1: 'sha1',
  HASH_SHA256: 'sha256',
  HASH_VIDEO_SHA256: 'sha256',
};

const read = reader(ThreatUpdate);

/** An update replaces the one before it; one of a kind that no bank holds is undefined. */
export function readThreatUpdate(value: unknown): Update | MalformedRecord | undefined {
  const outcome = read(value);
  if ('reason' in outcome) return malformed(value, outcome.reason);
  const { id, type = '', indicator, should_delete, descriptors } = outcome.value;
  const key = String(id);
  // An indicator without descriptors is one that this app may no longer see (ThreatExchange #834).
  if (should_delete || !descriptors) return { key, record: null };
  const known = typeOf[type];
  if (!known) return undefined;
  const fingerprint = fingerprintOf(known, indicator ?? '');
  if (!fingerprint) return malformed(value, `indicator is no ${known}`, key);
  const opinions = opinionsOf(descriptors.data);
  if (opinions.length === 0) return { key, record: null };
  return {
    key,
    record: {
      fingerprints: [fingerprint],
      opinions,
      tags: [...new Set(opinions.flatMap(({ tags }) => tags))].sort(),
      handle: { descriptors: descriptors.data.map((descriptor) => String(descriptor.id)) },
    },
  };
}

/** What owners say in their descriptors, and others by a reaction to one. */
function opinionsOf(descriptors: readonly Descriptor[]): SharedOpinion[] {
  const stated = new Map<string, SharedOpinion>();
  const reacted = new Map<string, SharedOpinion>();
  for (const { owner, status, tags, reactions } of descriptors) {
    // A descriptor whose owner cannot be seen says nothing of anyone.
    if (!owner) continue;
    const source = String(owner.id);
    stated.set(source, { source, category: categoryOf(status), tags: textsOf(tags) });
    for (const { key, value } of reactions ?? []) {
      const category = reactionOf(key);
      if (!category) continue;
      for (const member of value.split(',')) {
        if (category === 'negative' && reacted.has(member)) continue;
        reacted.set(member, { source: member, category, tags: [] });
      }
    }
  }
  return [...stated.values(), ...reacted.values().filter(({ source }) => !stated.has(source))];
}

function categoryOf(status: string | undefined): SharedOpinion['category'] {
  if (status === 'MALICIOUS') return 'positive';
  return status === 'NON_MALICIOUS' ? 'negative' : 'seed';
}

function reactionOf(key: string): SharedOpinion['category'] | undefined {
  if (key === 'HELPFUL') return 'positive';
  // Members send NOT_HELPFUL; what is told of it is DISAGREE_WITH_TAGS.
  return key === 'NOT_HELPFUL' || key === 'DISAGREE_WITH_TAGS' ? 'negative' : undefined;
}

function textsOf(tags: Descriptor['tags']): string[] {
  if (!tags) return [];
  return Array.isArray(tags) ? tags : tags.data.map(({ text }) => text).sort();
}
