import { matchVpdq } from '@breakwater/fingerprint';
import type { Database } from '../../storage/index.ts';
import { type Fingerprint, fingerprintBytes, vpdqFramesOf } from '../fingerprints.ts';

/** How much of two videos is in the other, in percent of their frames. */
export interface VideoShare {
  /** Of the video that is asked for. */
  readonly asked: number;
  /** Of the bank's. */
  readonly banked: number;
}

interface VideoPair {
  readonly fingerprint: number;
  readonly asked: Fingerprint;
}

/** Compares videos with those that have a frame like one of theirs; the pairs that match. */
export async function compareVideos<Pair extends VideoPair>(
  { pool }: Pick<Database, 'pool'>,
  pairs: readonly Pair[],
): Promise<Map<Pair, VideoShare>> {
  const shares = new Map<Pair, VideoShare>();
  for (const pair of pairs) {
    const { rows } = await pool.query<{ value: Buffer }>(
      'SELECT value FROM banks.fingerprint WHERE id = $1',
      [pair.fingerprint],
    );
    if (!rows[0]) continue;
    const asked = vpdqFramesOf(fingerprintBytes(pair.asked));
    const { matches, queryPercent, indexPercent } = matchVpdq(asked, vpdqFramesOf(rows[0].value));
    if (matches) shares.set(pair, { asked: queryPercent, banked: indexPercent });
  }
  return shares;
}
