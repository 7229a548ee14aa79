import type { Interval } from '../intervals/interval.ts';
import { type StratifiedProportion, stratifiedProportion } from './stratified-proportion.ts';

/** Decisions "does not violate" of one kind, and what a second look at some of them found. */
export interface LookedAtStratum {
  readonly negatives: number;
  readonly lookedAt: number;
  /** Those of them that violate after all. */
  readonly missed: number;
}

export interface FalseNegativeRate {
  /** Of what violates, the share that was let pass; null while nothing tells. */
  readonly rate: number | null;
  readonly interval: Interval;
  /** Of what was let pass, the share that violates (the false omission rate). */
  readonly omission: StratifiedProportion;
  /** Decisions "violates". */
  readonly caught: number;
  /** Whether fewer than five misses were seen: then the interval is the answer, not the rate. */
  readonly few: boolean;
}

/** Below this many misses a rate says little. */
const fewMisses = 5;

/**
 * Of all that violates, how much was let pass: estimated misses over misses and catches. Misses are
 * the share found by second looks, weighted by how many decisions each look stands for; the rate
 * rises with them, so the ends of their interval give the ends of the rate's.
 *
 * @param strata one for each probability with which decisions were looked at again
 */
export function falseNegativeRate(
  strata: readonly LookedAtStratum[],
  caught: number,
  confidence?: number,
): FalseNegativeRate {
  const omission = stratifiedProportion(
    strata.map(({ negatives, lookedAt, missed }) => ({
      population: negatives,
      sampled: lookedAt,
      positives: missed,
    })),
    confidence,
  );
  const rateAt = (share: number) => {
    const misses = share * omission.population;
    return misses + caught === 0 ? 0 : misses / (misses + caught);
  };
  const known = omission.share !== null && omission.share * omission.population + caught > 0;
  return {
    rate: known ? rateAt(omission.share!) : null,
    interval: known
      ? { low: rateAt(omission.interval.low), high: rateAt(omission.interval.high) }
      : { low: 0, high: 1 },
    omission,
    caught,
    few: omission.positives < fewMisses,
  };
}
