import { hash } from 'node:crypto';
import type { Static } from 'typebox';
import type { AskedMedium } from '../../banks/index.ts';
import { fingerprintsOfDigests, type SentMedium } from './medium.ts';
import type { DigestList } from './schemas.ts';

/** Media of which a program sends the digests alone. */
export function sentDigests(list: Static<typeof DigestList>['media']): SentMedium[] {
  return list.map(({ id, account, digests, quality }) => {
    const fingerprints = fingerprintsOfDigests(digests, quality);
    return {
      name: nameOf(fingerprints),
      reference: id ?? null,
      account: account ?? null,
      digests: { ...digests, ...(quality !== undefined && { quality }) },
      fingerprints,
      unscannable: null,
    };
  });
}

/** The most certain digest; of a video that has none but its frames, a digest of these. */
function nameOf([first]: AskedMedium): string {
  const value = first.type === 'vpdq' ? hash('sha256', first.value) : first.value.toLowerCase();
  return `${first.type}:${value}`;
}
