import { randomStream } from '@breakwater/network';
import { expect, test } from 'vitest';
import { clopperPearson } from '../intervals/clopper-pearson.ts';
import { falseNegativeRate } from './false-negative-rate.ts';
import { stratifiedProportion } from './stratified-proportion.ts';
import { uniformDraw } from './uniform-draw.ts';

const key = Buffer.alloc(32, 7);
const ids = Array.from({ length: 20_000 }, (_, index) => `decision ${index}`);
const drawn = (rate: number, by = key) => ids.filter((id) => uniformDraw(by, id) < rate);

test('a sample has its rate, repeats under its key, and is another under another', () => {
  const sample = drawn(0.1);
  expect(Math.abs(sample.length / ids.length - 0.1)).toBeLessThan(0.01);
  expect(drawn(0.1)).toEqual(sample);
  const other = new Set(drawn(0.1, Buffer.alloc(32, 8)));
  expect(sample.filter((id) => other.has(id)).length).toBeLessThan(sample.length / 5);
});

test('a rate of 0 takes none, of 1 all, and a larger sample holds the smaller one', () => {
  expect(drawn(0)).toEqual([]);
  expect(drawn(1)).toEqual(ids);
  const larger = new Set(drawn(0.2));
  expect(drawn(0.1).every((id) => larger.has(id))).toBe(true);
});

test('a sample of one part has the exact interval', () => {
  const { share, interval } = stratifiedProportion([
    { population: 100, sampled: 100, positives: 3 },
  ]);
  expect(share).toBe(0.03);
  const exact = clopperPearson(3, 100);
  expect(interval.low).toBeCloseTo(exact.low, 10);
  expect(interval.high).toBeCloseTo(exact.high, 10);
});

test('parts count by their size, not by how much of them was looked at', () => {
  const { share } = stratifiedProportion([
    { population: 100, sampled: 100, positives: 20 },
    { population: 900, sampled: 45, positives: 1 },
  ]);
  expect(share).toBeCloseTo(0.1 * 0.2 + 0.9 / 45, 12);
});

test('a part of which nothing was looked at leaves the share unknown', () => {
  const unknown = stratifiedProportion([
    { population: 100, sampled: 100, positives: 0 },
    { population: 900, sampled: 0, positives: 0 },
  ]);
  expect(unknown).toMatchObject({ share: null, interval: { low: 0, high: 1 } });
  expect(stratifiedProportion([]).share).toBeNull();
});

test('the interval of unequal samples holds the share as often as it says', () => {
  const random = randomStream(11);
  const drawOf = (population: number, sampled: number, rate: number) => {
    let positives = 0;
    for (let draw = 0; draw < sampled; draw += 1) if (random() < rate) positives += 1;
    return { population, sampled, positives };
  };
  const truth = (200 * 0.1 + 1_800 * 0.02) / 2_000;
  let held = 0;
  for (let trial = 0; trial < 600; trial += 1) {
    const strata = [drawOf(200, 200, 0.1), drawOf(1_800, 150, 0.02)];
    const { low, high } = stratifiedProportion(strata).interval;
    if (low <= truth && truth <= high) held += 1;
  }
  expect(held / 600).toBeGreaterThan(0.93);
});

test('the false-negative rate sets misses, weighted, against catches', () => {
  const strata = [
    { negatives: 50, lookedAt: 50, missed: 5 },
    { negatives: 1_000, lookedAt: 100, missed: 2 },
  ];
  // 5 misses, and 2 of 100 stand for 20 of 1,000: 25 beside 175 catches.
  const found = falseNegativeRate(strata, 175);
  expect(found.rate).toBeCloseTo(25 / 200, 12);
  expect(found.interval.low).toBeLessThan(25 / 200);
  expect(found.interval.high).toBeGreaterThan(25 / 200);
  expect(found).toMatchObject({ caught: 175, few: false });
});

test('no miss among few looks is no proof that there is none', () => {
  const { rate, interval, few } = falseNegativeRate(
    [{ negatives: 60, lookedAt: 6, missed: 0 }],
    60,
  );
  expect(rate).toBe(0);
  expect(few).toBe(true);
  expect(interval.high).toBeGreaterThan(0.2);
});
