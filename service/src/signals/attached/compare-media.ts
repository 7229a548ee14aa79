import { type AskedMedium, type FingerprintType, matchMedia } from '../../banks/index.ts';
import type { Database } from '../../storage/index.ts';
import { type AttachedMedium, attachedMedia } from './attached-media.ts';
import { type KnownMedium, keepKnownMedia } from './known-media.ts';

export interface CompareOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Media of one comparison. */
const atOnce = 1_000;

const digits: Readonly<Partial<Record<string, number>>> = {
  pdq: 64,
  md5: 32,
  sha1: 40,
  sha256: 64,
};

/**
 * Compares media that activities named, from a time on, with all banks; whether those match now is
 * asked when it is read. Answers how many are newly known.
 */
export async function compareMedia(
  database: Database,
  since: Date,
  { now, signal }: CompareOptions,
): Promise<number> {
  let known = 0;
  for await (const page of attachedMedia(database, { since })) {
    const readable = page.filter(({ algorithm, value }) => value.length === digits[algorithm]);
    for (let start = 0; start < readable.length; start += atOnce) {
      signal.throwIfAborted();
      const media = readable.slice(start, start + atOnce);
      const matches = await matchMedia(database, media.map(asked), {
        now,
        coin: null,
        disabled: true,
      });
      const found: KnownMedium[] = matches.flatMap((list, place) =>
        list.map(({ fingerprint, distance }) => ({
          key: media[place].key,
          fingerprint,
          distance: distance ?? 0,
        })),
      );
      known += await keepKnownMedia(database.kysely, found, now);
    }
  }
  return known;
}

function asked({ algorithm, value }: AttachedMedium): AskedMedium {
  return [{ type: algorithm as FingerprintType, value }];
}
