import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planBands, searchUnits } from './plan-bands.ts';

test('bands hold all bits, and their tables little memory, however many hashes there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 24 }), fc.double({ min: 1, max: 2 }), (power, part) => {
      const hashes = Math.floor(2 ** power * (Number.isNaN(part) ? 1 : part));
      const widths = planBands(hashes);
      expect(widths.reduce((a, b) => a + b)).toBe(256);
      const bytes = widths.reduce((sum, width) => sum + 4 + (1.5 * 2 ** width) / hashes, 0);
      expect(bytes).toBeLessThan(hashes < 1_000_000 ? 120 : 72.5);
    }),
  );
});

test('bands have about as many bits as hashes can be told apart by', () => {
  for (const hashes of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const widths = planBands(hashes);
    expect(Math.abs(256 / widths.length - Math.log2(hashes))).toBeLessThan(1.5);
  }
});

test('few hashes have no bands', () => {
  expect(planBands(0)).toEqual([]);
  expect(planBands(4000)).toEqual([]);
});

test('a band is searched from its own value outwards', () => {
  for (const hashes of [5000, 300_000, 10_000_000]) {
    const widths = planBands(hashes);
    const seen = widths.map(() => 0);
    for (const { band, probes } of searchUnits(widths, hashes, 180)) {
      expect(probes).toBe(combinations(widths[band], seen[band]++));
    }
  }
});

const combinations = (of: number, taken: number): number =>
  taken === 0 ? 1 : (combinations(of - 1, taken - 1) * of) / taken;
