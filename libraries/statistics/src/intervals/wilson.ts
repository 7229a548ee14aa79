import { standardNormalQuantile } from '../distributions/standard-normal.ts';
import { type Interval, usualConfidence } from './interval.ts';

/**
 * The score interval of a share (Wilson 1927): shorter than the exact one, and right on average;
 * for shares that are not rare.
 *
 * @param positives 0 to `total`
 * @param total above 0
 */
export function wilson(
  positives: number,
  total: number,
  confidence: number = usualConfidence,
): Interval {
  const z = standardNormalQuantile((1 + confidence) / 2);
  const share = positives / total;
  const centre = share + (z * z) / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return {
    low: positives <= 0 ? 0 : (centre - reach) / scale,
    high: positives >= total ? 1 : (centre + reach) / scale,
  };
}
