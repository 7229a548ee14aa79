import { setTimeout as rest } from 'node:timers/promises';
import { HashIndex, parsePdq } from '@breakwater/fingerprint';
import { type NewFingerprint, newFingerprints } from '../../banks/index.ts';
import { subjectsOf } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';
import { attachedMedia } from './attached-media.ts';
import type { CompareOptions } from './compare-media.ts';
import { type KnownMedium, keepKnownMedia } from './known-media.ts';

const ever = new Date(0);
/** Milliseconds of searching after which it rests as long: others have work for this thread. */
const slice = 20;

/**
 * Compares fingerprints that were added to banks with all media that activities ever named. Answers
 * how many are newly known.
 *
 * Cost: a look-up a digest; where there are PDQ hashes, one walk through the media.
 */
export async function compareFingerprints(
  database: Database,
  span: { readonly after: number; readonly upTo: number },
  { now, signal }: CompareOptions,
): Promise<number> {
  const pictures = new HashIndex();
  const distances = new Map<number, number>();
  let known = 0;
  for await (const page of newFingerprints(database, span)) {
    signal.throwIfAborted();
    known += await keepKnownMedia(database.kysely, await withDigest(database, page), now);
    for (const { id, type, value, distance } of page) {
      if (type !== 'pdq') continue;
      pictures.add(id, parsePdq(value));
      distances.set(id, distance);
    }
  }
  if (pictures.size === 0) return known;
  while (pictures.compactStep()) await rest(0);
  const greatest = Math.max(...new Set(distances.values()));
  for await (const page of attachedMedia(database, { since: ever, algorithm: 'pdq' })) {
    const found: KnownMedium[] = [];
    let began = performance.now();
    for (const { key, value } of page) {
      if (value.length !== 64 || /^0+$/.test(value)) continue;
      for (const { id, distance } of pictures.search(parsePdq(value), greatest)) {
        if (distance <= distances.get(id)!) found.push({ key, fingerprint: id, distance });
      }
      const took = performance.now() - began;
      if (took < slice) continue;
      signal.throwIfAborted();
      await rest(took);
      began = performance.now();
    }
    known += await keepKnownMedia(database.kysely, found, now);
  }
  return known;
}

/** Media of which an activity named the very digest. */
async function withDigest(
  database: Database,
  fingerprints: readonly NewFingerprint[],
): Promise<KnownMedium[]> {
  const byKey = Map.groupBy(
    fingerprints.filter(({ type }) => type !== 'pdq'),
    ({ type, value }) => database.subjectKey('media', `${type}:${value}`),
  );
  const named = await subjectsOf(database, [...byKey.keys()]);
  return named.flatMap(({ key }) =>
    byKey.get(key)!.map(({ id }) => ({ key, fingerprint: id, distance: 0 })),
  );
}
