import { clopperPearson } from '../intervals/clopper-pearson.ts';
import { type Interval, usualConfidence } from '../intervals/interval.ts';

/** A part of a population of which a sample was looked at. */
export interface Stratum {
  /** Items of the part. */
  readonly population: number;
  /** Those of them that were looked at. */
  readonly sampled: number;
  /** Those of these that have what is counted. */
  readonly positives: number;
}

export interface StratifiedProportion {
  /** Share of the population; null while nothing of some part was looked at. */
  readonly share: number | null;
  readonly interval: Interval;
  readonly population: number;
  readonly sampled: number;
  readonly positives: number;
  /** Items of a simple random sample that would tell as much. */
  readonly effective: number;
}

/**
 * A share of a population from samples of its parts, each weighted by its size. The interval is that
 * of Korn and Graubard (1998): Clopper and Pearson's at the effective size of the sample; at none or
 * all, where no variance shows, at Kish's (1965). The items stand for all that might come the same
 * way, so a part that was looked at as a whole has an interval too.
 */
export function stratifiedProportion(
  strata: readonly Stratum[],
  confidence: number = usualConfidence,
): StratifiedProportion {
  const parts = strata.filter(({ population }) => population > 0);
  const total = (of: (stratum: Stratum) => number) => parts.reduce((sum, one) => sum + of(one), 0);
  const population = total((stratum) => stratum.population);
  const sampled = total((stratum) => stratum.sampled);
  const positives = total((stratum) => stratum.positives);
  const counts = { population, sampled, positives };
  if (parts.length === 0 || parts.some((stratum) => stratum.sampled === 0)) {
    return { share: null, interval: { low: 0, high: 1 }, ...counts, effective: 0 };
  }
  const weight = (stratum: Stratum) => stratum.population / population;
  const share = total((stratum) => weight(stratum) * (stratum.positives / stratum.sampled));
  const variance = total((stratum) => {
    const part = stratum.positives / stratum.sampled;
    return (weight(stratum) ** 2 * part * (1 - part)) / stratum.sampled;
  });
  const kish = 1 / total((stratum) => weight(stratum) ** 2 / stratum.sampled);
  const effective = Math.min(sampled, variance > 0 ? (share * (1 - share)) / variance : kish);
  const interval = clopperPearson(share * effective, effective, confidence);
  return { share, interval, ...counts, effective };
}
