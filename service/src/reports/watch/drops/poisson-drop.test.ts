import { randomStream } from '@breakwater/network';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialTail, dropProbability } from './poisson-drop.ts';

test('the binomial tail is that of the reference (R 4.3, pbinom)', () => {
  expect(binomialTail(3, 10, 0.3)).toBeCloseTo(0.6496107, 7);
  expect(binomialTail(0, 160, 1 / 9)).toBeCloseTo((8 / 9) ** 160, 12);
  expect(binomialTail(10, 10, 0.2)).toBeCloseTo(1, 12);
});

test('silence of a client that sent steadily is a drop, and less of it is less of one', () => {
  const before = [20, 22, 19, 21, 18, 20, 23, 17];
  expect(dropProbability({ now: 0, before })).toBeLessThan(1e-6);
  expect(dropProbability({ now: 20, before })).toBeGreaterThan(0.3);
  expect(dropProbability({ now: 0, before: [] })).toBe(1);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 500 }),
      (counts, now) => {
        expect(dropProbability({ now, before: counts })).toBeLessThanOrEqual(
          dropProbability({ now: now + 1, before: counts }) + 1e-9,
        );
      },
    ),
  );
});

test('a restless client needs a deeper fall than a steady one', () => {
  const steady = dropProbability({ now: 5, before: [40, 41, 39, 40] });
  const restless = dropProbability({ now: 5, before: [5, 100, 12, 43] });
  expect(restless).toBeGreaterThan(steady * 1000);
});

/** A Poisson number, by multiplying uniform ones (Knuth 1969, 3.4.1). */
function poisson(rate: number, random: () => number): number {
  const limit = Math.exp(-rate);
  let product = random();
  let count = 0;
  for (; product > limit; count += 1) product *= random();
  return count;
}

test.each([0.5, 4, 30])('at a rate of %d, false alarms are no more often than is said', (rate) => {
  const random = randomStream(7);
  const runs = 40_000;
  for (const level of [0.01, 0.001]) {
    let alarms = 0;
    for (let run = 0; run < runs; run += 1) {
      const before = Array.from({ length: 8 }, () => poisson(rate, random));
      if (dropProbability({ now: poisson(rate, random), before }) < level) alarms += 1;
    }
    // Four standard errors above the level: a chance of 3e-5 to fail where it holds.
    expect(alarms / runs).toBeLessThan(level + 4 * Math.sqrt(level / runs));
  }
});
