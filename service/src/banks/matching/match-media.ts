import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../../storage/index.ts';
import { pdqDistance } from '../banks.ts';
import {
  type Fingerprint,
  type FingerprintType,
  fingerprintBytes,
  isFeatureless,
  vpdqFramesOf,
} from '../fingerprints.ts';
import { type Standing, standingOf } from '../opinions/categories.ts';
import { type BankIndex, bankIndexOf } from './bank-index.ts';
import { coinOf } from './coin.ts';
import { compareVideos, type VideoShare } from './compare-videos.ts';
import { exactCandidates, type StandingRow, standingRows } from './standing-rows.ts';

/** A fingerprint that is looked for. */
export interface AskedFingerprint extends Fingerprint {
  /** Of a PDQ, 0 to 100; one of less than `leastQuality` says too little to be looked for. */
  readonly quality?: number;
  /** How the picture was turned before, where it was. */
  readonly position?: string;
}

/** All fingerprints of one medium; the first decides its coin. */
export type AskedMedium = readonly AskedFingerprint[];

export interface MatchOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Names of the banks that are asked; all unless told. */
  readonly banks?: readonly string[];
  /**
   * A bank is asked where this, from 0 and below 1, is below its enabled share; the medium's own
   * unless told, so that a medium always has the same answer. Null: banks are asked whatever their
   * share.
   */
  readonly coin?: number | null;
  /** Whether entries match that are disabled; they do not unless told. */
  readonly disabled?: boolean;
}

/** An entry that is like the medium. */
export interface BankMatch {
  readonly bank: string;
  readonly entry: number;
  readonly fingerprint: number;
  readonly type: FingerprintType;
  /** Bits between two PDQ hashes; 0 where the match is exact; null of videos. */
  readonly distance: number | null;
  /** Of videos: how much of them is in the other. */
  readonly share: VideoShare | null;
  /** How the picture was turned, where it matched so. */
  readonly position: string | null;
  /** All opinions of the entry; null where there are none. */
  readonly standing: Standing | null;
}

/** Quality of PDQ below which a picture has too few features (Meta, 2019). */
const leastQuality = 50;

/** A fingerprint that may be like one that was asked for. */
interface Candidate {
  readonly medium: number;
  readonly fingerprint: number;
  readonly asked: AskedFingerprint;
  readonly distance: number | null;
}

/** Searches between which others get their turn. */
const searchesAtOnce = 50;

/**
 * Entries that are like media, the nearest first; for each medium a list. Sees everything that was
 * committed before the call, by any process.
 *
 * Cost: a look at one number, a search in memory a PDQ, a look-up for all other digests together,
 * and one more where anything was found.
 *
 * @throws InvalidFingerprint
 */
export async function matchMedia(
  database: Pick<Database, 'pool'>,
  media: readonly AskedMedium[],
  options: MatchOptions,
): Promise<BankMatch[][]> {
  const matches: BankMatch[][] = media.map(() => []);
  const index = bankIndexOf(database);
  await index.catchUp();
  const candidates = [
    ...(await perceptualCandidates(index, media)),
    ...(await exactCandidatesOf(database, media)),
  ];
  if (candidates.length === 0) return matches;
  const ids = new Set(candidates.map(({ fingerprint }) => fingerprint));
  const rows = await standingRows(database, [...ids]);
  index.forget(ids.values().filter((id) => !rows.has(id)));
  const coins = media.map((medium) =>
    options.coin === undefined ? coinOf(medium[0]?.value ?? '') : options.coin,
  );
  const wanted = candidates.filter(({ medium, fingerprint }) => {
    const row = rows.get(fingerprint);
    return row && isAsked(row, coins[medium], options);
  });
  const shares = await compareVideos(
    database,
    wanted.filter(({ asked }) => asked.type === 'vpdq'),
  );
  for (const candidate of wanted) {
    const share = shares.get(candidate) ?? null;
    const row = rows.get(candidate.fingerprint)!;
    if (isLike(candidate, row, share))
      matches[candidate.medium].push(matchOf(candidate, row, share));
  }
  return matches.map(nearestOfEachEntry);
}

async function perceptualCandidates(
  index: BankIndex,
  media: readonly AskedMedium[],
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  let searches = 0;
  for (const [medium, fingerprints] of media.entries()) {
    for (const asked of fingerprints) {
      if (asked.type !== 'pdq' && asked.type !== 'vpdq') continue;
      searches += 1;
      if (searches % searchesAtOnce === 0) await breathe();
      const bytes = fingerprintBytes(asked);
      if (asked.type === 'vpdq') {
        const frames = vpdqFramesOf(bytes).filter(({ quality }) => quality >= leastQuality);
        for (const fingerprint of index.videos(frames.map(({ hash }) => hash))) {
          candidates.push({ medium, fingerprint, asked, distance: null });
        }
        continue;
      }
      if ((asked.quality ?? 100) < leastQuality || isFeatureless(bytes)) continue;
      for (const { id, distance } of index.images(bytes)) {
        candidates.push({ medium, fingerprint: id, asked, distance });
      }
    }
  }
  return candidates;
}

async function exactCandidatesOf(
  database: Pick<Database, 'pool'>,
  media: readonly AskedMedium[],
): Promise<Candidate[]> {
  const asked = media.flatMap((fingerprints, medium) =>
    fingerprints
      .filter(({ type }) => type !== 'pdq' && type !== 'vpdq')
      .map((one) => ({ medium, asked: one })),
  );
  const found = await exactCandidates(
    database,
    asked.map((one) => one.asked),
  );
  return asked.flatMap((one, place) =>
    found[place].map((fingerprint) => ({ ...one, fingerprint, distance: 0 })),
  );
}

function isAsked(row: StandingRow, coin: number | null, options: MatchOptions): boolean {
  if (options.banks && !options.banks.includes(row.bank)) return false;
  if (coin !== null && coin >= row.enabledShare) return false;
  return (
    options.disabled === true || !(row.disabledUntil !== null && row.disabledUntil > options.now)
  );
}

function isLike(
  { asked, distance }: Candidate,
  row: StandingRow,
  share: VideoShare | null,
): boolean {
  if (asked.type === 'vpdq') return share !== null;
  return asked.type !== 'pdq' || distance! <= (row.distance ?? pdqDistance);
}

function matchOf(candidate: Candidate, row: StandingRow, share: VideoShare | null): BankMatch {
  return {
    bank: row.bank,
    entry: row.entry,
    fingerprint: candidate.fingerprint,
    type: candidate.asked.type,
    distance: candidate.distance,
    share,
    position: candidate.asked.position ?? null,
    standing: standingOf(row.opinion),
  };
}

/** A picture matches in several positions, and by several fingerprints: the nearest one tells. */
function nearestOfEachEntry(matches: BankMatch[]): BankMatch[] {
  const entries = new Set<number>();
  return matches
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || a.entry - b.entry)
    .filter(({ entry }) => !entries.has(entry) && entries.add(entry));
}
