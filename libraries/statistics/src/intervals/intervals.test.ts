import { randomStream } from '@breakwater/network';
import { expect, test } from 'vitest';
import { clopperPearson } from './clopper-pearson.ts';
import { proportionInterval } from './proportion-interval.ts';
import { wilson } from './wilson.ts';

// statsmodels 0.15: stats.proportion.proportion_confint, methods "beta" and "wilson".
const golden = [
  [0, 1_000, [0, 0.003682083896865672], [0, 0.003826758485555125]],
  [1, 20, [0.0012650894979498038, 0.24873276277202783], [0.008881448800795402, 0.2361311934467421]],
  [7, 50, [0.05819170034037209, 0.2673960024970084], [0.06950833427016288, 0.26186193710585537]],
  [20, 20, [0.8315665290169146, 1], [0.8388748419471804, 1]],
  [
    3,
    100_000,
    [6.186763958922033e-6, 8.7670202566362e-5],
    [1.02027585445e-5, 8.820804925176734e-5],
  ],
] as const;

test.each(golden)('%i of %i has the exact and the score interval of statsmodels', (...row) => {
  const [positives, total, exact, score] = row;
  const clopper = clopperPearson(positives, total);
  expect(clopper.low).toBeCloseTo(exact[0], 9);
  expect(clopper.high).toBeCloseTo(exact[1], 9);
  const wilsons = wilson(positives, total);
  expect(wilsons.low).toBeCloseTo(score[0], 12);
  expect(wilsons.high).toBeCloseTo(score[1], 12);
});

test('few positives, or few negatives, are given the exact interval', () => {
  expect(proportionInterval(9, 100)).toEqual(clopperPearson(9, 100));
  expect(proportionInterval(92, 100)).toEqual(clopperPearson(92, 100));
  expect(proportionInterval(10, 100)).toEqual(wilson(10, 100));
});

test('the exact interval holds a rare share as often as it says', () => {
  const random = randomStream(5);
  const share = 0.004;
  let held = 0;
  for (let trial = 0; trial < 500; trial += 1) {
    let positives = 0;
    for (let draw = 0; draw < 400; draw += 1) if (random() < share) positives += 1;
    const { low, high } = clopperPearson(positives, 400);
    if (low <= share && share <= high) held += 1;
  }
  expect(held / 500).toBeGreaterThanOrEqual(0.95);
});
