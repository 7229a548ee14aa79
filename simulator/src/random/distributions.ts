import type { Random } from './generator.ts';

/** Standard normal (Box and Muller 1958). */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.unit()));
  return radius * Math.cos(2 * Math.PI * random.unit());
}

export const logNormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(sigma * normal(random));

export const exponential = (random: Random, mean: number): number =>
  -mean * Math.log(1 - random.unit());

/** Knuth's product method below a mean of 30, a rounded normal above. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.unit(); product > limit; product *= random.unit()) count++;
  return count;
}

/** A rank, 0 .. n - 1, low ranks far likelier: density falls as rank^(1/steepness - 1). */
export const skewedRank = (random: Random, n: number, steepness: number): number =>
  Math.min(n - 1, Math.floor(n * Math.exp(steepness * Math.log(random.unit() || 1e-10))));

export const pick = <T>(random: Random, items: ArrayLike<T>): T =>
  items[random.below(items.length)]!;

export function shuffle<T extends { [index: number]: number; length: number }>(
  random: Random,
  items: T,
): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const held = items[i]!;
    items[i] = items[j]!;
    items[j] = held;
  }
  return items;
}

/** Up to `count` different items, in random order. */
export function sample(random: Random, items: ArrayLike<number>, count: number): number[] {
  return shuffle(random, Array.from(items)).slice(0, count);
}

/** Index of a weight, with probability proportional to it; `cumulative` holds running sums. */
export function pickWeighted(random: Random, cumulative: ArrayLike<number>): number {
  const target = random.unit() * cumulative[cumulative.length - 1]!;
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function runningSums(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sums[i] = sum += weights[i]!;
  return sums;
}
