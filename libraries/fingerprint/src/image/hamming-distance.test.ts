import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hammingDistance } from './hamming-distance.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('the distance is a metric: symmetric, zero to itself, never shortened by a detour', () => {
  fc.assert(
    fc.property(hash, hash, hash, (a, b, c) => {
      expect(hammingDistance(a, a)).toBe(0);
      expect(hammingDistance(a, b)).toBe(hammingDistance(b, a));
      expect(hammingDistance(a, c)).toBeLessThanOrEqual(
        hammingDistance(a, b) + hammingDistance(b, c),
      );
    }),
  );
});

test('every flipped bit counts one', () => {
  fc.assert(
    fc.property(hash, fc.uniqueArray(fc.integer({ min: 0, max: 255 })), (hash, bits) => {
      const flipped = hash.slice();
      for (const bit of bits) flipped[bit >> 3] ^= 1 << (bit & 7);
      expect(hammingDistance(hash, flipped)).toBe(bits.length);
    }),
  );
});

test('hashes of different length are refused', () => {
  expect(() => hammingDistance(new Uint8Array(32), new Uint8Array(8))).toThrow(RangeError);
});
