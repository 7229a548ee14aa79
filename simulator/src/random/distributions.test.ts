import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  logNormal,
  pickWeighted,
  poisson,
  runningSums,
  sample,
  skewedRank,
} from './distributions.ts';
import { createRandom } from './generator.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const draws = (count: number, draw: () => number) =>
  Array.from({ length: count }, draw).sort((a, b) => a - b);
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('Poisson numbers have the mean and the variance asked for', () => {
  const random = createRandom(1, 'poisson');
  for (const expected of [0.4, 7, 80]) {
    const values = draws(20_000, () => poisson(random, expected));
    const average = mean(values);
    expect(Math.abs(average - expected)).toBeLessThan(5 * Math.sqrt(expected / 20_000));
    expect(mean(values.map((value) => (value - average) ** 2)) / expected).toBeCloseTo(1, 1);
  }
});

test('half of the log-normal numbers lie below the median', () => {
  const random = createRandom(2, 'log-normal');
  const values = draws(20_000, () => logNormal(random, 5, 0.8));
  expect(values[10_000]! / 5).toBeCloseTo(1, 1);
});

test('a skewed rank is a rank, and low ones are likelier', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 10_000 }), (seed, n) => {
      const rank = skewedRank(createRandom(seed, 'rank'), n, 2);
      return Number.isInteger(rank) && rank >= 0 && rank < n;
    }),
  );
  const random = createRandom(3, 'rank');
  expect(draws(1_001, () => skewedRank(random, 1_000, 2))[500]!).toBeLessThan(350);
});

test('a sample holds different items, each from the list', () => {
  fc.assert(
    fc.property(seeds, fc.uniqueArray(fc.integer()), fc.nat(30), (seed, items, count) => {
      const drawn = sample(createRandom(seed, 'sample'), items, count);
      return (
        drawn.length === Math.min(count, items.length) &&
        new Set(drawn).size === drawn.length &&
        drawn.every((item) => items.includes(item))
      );
    }),
  );
});

test('weights decide how often an item is drawn, and nothing without weight is', () => {
  const random = createRandom(4, 'weights');
  const sums = runningSums([1, 0, 3]);
  const counts = [0, 0, 0];
  for (let i = 0; i < 8_000; i++) counts[pickWeighted(random, sums)]!++;
  expect(counts[1]).toBe(0);
  expect(counts[2]! / counts[0]!).toBeGreaterThan(2.7);
  expect(counts[2]! / counts[0]!).toBeLessThan(3.3);
});
