import { clopperPearson } from './clopper-pearson.ts';
import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** Below this many on either side the score interval promises more than it holds. */
const fewest = 10;

/**
 * The interval of a share: the exact one where fewer than ten are positive (or negative), the score
 * interval elsewhere. At 10^-5 and 100,000 draws, 95 % Wilson holds 91.7 %, Clopper-Pearson 98.3 %.
 */
export function proportionInterval(
  positives: number,
  total: number,
  confidence?: number,
): Interval {
  const few = Math.min(positives, total - positives) < fewest;
  return (few ? clopperPearson : wilson)(positives, total, confidence);
}
