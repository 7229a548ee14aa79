import { hammingDistance } from '../image/hamming-distance.ts';
import { formatPdq } from '../image/pdq-text.ts';
import type { VpdqFrame } from './vpdq.ts';

/** When two videos are the same; the defaults are those of python-threatexchange. */
export interface VpdqThresholds {
  /** Bits that two frames may differ in; 31. */
  readonly distance: number;
  /** Quality from which a frame counts; 50. */
  readonly quality: number;
  /** Percent of the query's frames that must be found; 80. */
  readonly queryPercent: number;
  /** Percent of the other video's frames that must be found; 0. */
  readonly indexPercent: number;
}

export const vpdqThresholds: VpdqThresholds = {
  distance: 31,
  quality: 50,
  queryPercent: 80,
  indexPercent: 0,
};

export interface VpdqMatch {
  /** Percent of the query's frames that are in the other video: how much of it is copied. */
  readonly queryPercent: number;
  /** Percent of the other video's frames that are in the query. */
  readonly indexPercent: number;
  /** Whether both reach their thresholds. */
  readonly matches: boolean;
}

/**
 * Compares two videos frame by frame, in any order (vPDQ, Meta, 2022). Frames with an equal hash
 * count once, the first of them; then those of low quality are left out. A video of which nothing
 * is left matches nothing.
 *
 * Cost: the product of the frame counts; some 30 ns each.
 */
export function matchVpdq(
  query: readonly VpdqFrame[],
  index: readonly VpdqFrame[],
  thresholds: Partial<VpdqThresholds> = {},
): VpdqMatch {
  const { distance, quality, queryPercent, indexPercent } = { ...vpdqThresholds, ...thresholds };
  const asked = frames(query, quality);
  const known = frames(index, quality);
  const askedFound = new Set<VpdqFrame>();
  const knownFound = new Set<VpdqFrame>();
  for (const a of asked) {
    for (const b of known) {
      if (askedFound.has(a) && knownFound.has(b)) continue;
      if (hammingDistance(a.hash, b.hash) > distance) continue;
      askedFound.add(a);
      knownFound.add(b);
    }
  }
  const found = {
    queryPercent: percent(askedFound.size, asked.length),
    indexPercent: percent(knownFound.size, known.length),
  };
  const nonempty = asked.length > 0 && known.length > 0;
  const matches =
    nonempty && found.queryPercent >= queryPercent && found.indexPercent >= indexPercent;
  return { ...found, matches };
}

/** The frames that count: distinct, of sufficient quality. */
function frames(all: readonly VpdqFrame[], quality: number): VpdqFrame[] {
  const seen = new Set<string>();
  const distinct = all.filter(({ hash }) => {
    const text = formatPdq(hash);
    return !seen.has(text) && seen.add(text);
  });
  return distinct.filter((frame) => frame.quality >= quality);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (part * 100) / whole;
}
