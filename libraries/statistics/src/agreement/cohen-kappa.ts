import { standardNormalQuantile } from '../distributions/standard-normal.ts';
import { type Interval, usualConfidence } from '../intervals/interval.ts';

export interface CohenKappa {
  /** Agreement beyond chance: 1 all, 0 as chance gives; null where all said one and the same thing. */
  readonly kappa: number | null;
  readonly interval: Interval | null;
  readonly standardError: number | null;
  /** Share of items on which the two agreed. */
  readonly agreement: number;
  /** Share on which they would agree by chance. */
  readonly expected: number;
  readonly items: number;
}

/**
 * How two people agree on the same items, beyond chance (Cohen 1960), with the standard error of
 * Fleiss, Cohen and Everitt (1969), which does not assume that they agree by chance alone.
 *
 * @param pairs what the first and the second said of each item; at least one
 */
export function cohenKappa(
  pairs: readonly (readonly [string, string])[],
  confidence: number = usualConfidence,
): CohenKappa {
  const items = pairs.length;
  const categories = [...new Set(pairs.flat())];
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    const cell = JSON.stringify(pair);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const p = (first: string, second: string) =>
    (counts.get(JSON.stringify([first, second])) ?? 0) / items;
  const first = new Map(categories.map((c) => [c, sum(categories, (other) => p(c, other))]));
  const second = new Map(categories.map((c) => [c, sum(categories, (other) => p(other, c))]));
  const agreement = pairs.filter(([one, other]) => one === other).length / items;
  const expected = sum(categories, (c) => first.get(c)! * second.get(c)!);
  if (1 - expected < 1e-12) {
    return { kappa: null, interval: null, standardError: null, agreement, expected, items };
  }
  const kappa = (agreement - expected) / (1 - expected);
  const margins = (c: string) => first.get(c)! + second.get(c)!;
  const agreed = sum(categories, (c) => p(c, c) * (1 - margins(c) * (1 - kappa)) ** 2);
  const disagreed = sum(categories, (one) =>
    sum(categories, (other) =>
      one === other ? 0 : p(one, other) * (second.get(one)! + first.get(other)!) ** 2,
    ),
  );
  const chance = (kappa - expected * (1 - kappa)) ** 2;
  const variance = (agreed + (1 - kappa) ** 2 * disagreed - chance) / (items * (1 - expected) ** 2);
  const standardError = Math.sqrt(Math.max(0, variance));
  const reach = standardNormalQuantile((1 + confidence) / 2) * standardError;
  const interval = { low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) };
  return { kappa, interval, standardError, agreement, expected, items };
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
