import { betaQuantile } from '../distributions/beta.ts';
import { type Interval, usualConfidence } from './interval.ts';

/**
 * The exact interval of a share (Clopper and Pearson 1934): it holds the true share at least as often
 * as `confidence` says, however few there are. None of 1,000 still leaves up to 0.37 %.
 *
 * @param positives 0 to `total`; an effective number, of a weighted sample, need not be whole
 * @param total above 0
 */
export function clopperPearson(
  positives: number,
  total: number,
  confidence: number = usualConfidence,
): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: positives <= 0 ? 0 : betaQuantile(tail, positives, total - positives + 1),
    high: positives >= total ? 1 : betaQuantile(1 - tail, positives + 1, total - positives),
  };
}
