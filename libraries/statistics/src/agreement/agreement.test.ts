import { randomStream } from '@breakwater/network';
import { expect, test } from 'vitest';
import { cohenKappa } from './cohen-kappa.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';

test("Cohen's kappa and its error are those of statsmodels", () => {
  const table = [
    [44, 5, 1],
    [7, 20, 3],
    [9, 5, 6],
  ];
  const pairs = table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, () => [`${first}`, `${second}`] as const),
    ),
  );
  // statsmodels 0.15: stats.inter_rater.cohens_kappa.
  const found = cohenKappa(pairs);
  expect(found.kappa).toBeCloseTo(0.49152542372881347, 12);
  expect(found.standardError).toBeCloseTo(0.07212745929334068, 12);
  expect(found.interval!.low).toBeCloseTo(0.35015820121748686, 10);
  expect(found.interval!.high).toBeCloseTo(0.6328926462401401, 10);
  expect(found).toMatchObject({ agreement: 0.7, items: 100 });
});

test('two who said one and the same thing of everything have no kappa, and no division by 0', () => {
  expect(cohenKappa([['violates', 'violates']])).toMatchObject({ kappa: null, interval: null });
});

// The twelve units and four observers of Krippendorff 2011, "Computing Krippendorff's
// Alpha-Reliability", part C.
const _ = null;
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];
const units = observers[0].map((_said, unit) =>
  observers.map((said) => said[unit]).filter((value) => value !== null),
);
const alpha = (level: 'nominal' | 'ordinal', seed = 1) =>
  krippendorffAlpha(units, { level, random: randomStream(seed) });

test("Krippendorff's alpha is that of his paper", () => {
  // Nominal 0.743, ordinal 0.815; to more digits by the Python package krippendorff.
  expect(alpha('nominal').alpha).toBeCloseTo(0.743421052631579, 12);
  expect(alpha('ordinal').alpha).toBeCloseTo(0.8153875037548814, 12);
  expect(alpha('nominal')).toMatchObject({ units: 11, judgements: 40 });
});

test('the interval holds the statistic, and is the same for the same seed', () => {
  const { interval, alpha: value } = alpha('nominal');
  expect(interval!.low).toBeLessThan(value!);
  expect(interval!.high).toBeGreaterThan(value!);
  expect(alpha('nominal').interval).toEqual(interval);
  expect(alpha('nominal', 2).interval).not.toEqual(interval);
});

test('the interval narrows as units are added', () => {
  const width = (times: number) => {
    const many = Array.from({ length: times }, () => units).flat();
    const { interval } = krippendorffAlpha(many, { level: 'nominal', random: randomStream(3) });
    return interval!.high - interval!.low;
  };
  expect(width(16)).toBeLessThan(width(1) / 3);
});

test('people who judge by chance have an alpha near 0, those who agree have 1', () => {
  const random = randomStream(7);
  const chance = Array.from({ length: 2_000 }, () => [
    Number(random() < 0.4),
    Number(random() < 0.4),
  ]);
  expect(Math.abs(krippendorffAlpha(chance, { level: 'nominal', random }).alpha!)).toBeLessThan(
    0.06,
  );
  const same = [
    [1, 1],
    [0, 0, 0],
    [1, 1],
  ];
  expect(krippendorffAlpha(same, { level: 'nominal', random }).alpha).toBe(1);
});

test('units that one person judged tell nothing, and without others there is no alpha', () => {
  const random = randomStream(1);
  const found = krippendorffAlpha([[1], [0], [1]], { level: 'nominal', random });
  expect(found).toEqual({ alpha: null, interval: null, units: 0, judgements: 0 });
});
