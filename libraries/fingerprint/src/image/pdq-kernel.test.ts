import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPdq } from '../testing/plain-pdq.ts';
import { syntheticImages } from '../testing/synthetic-images.ts';
import type { DecodedImage } from './decoded-image.ts';
import { type CoefficientOptions, pdqCoefficients } from './pdq-kernel.ts';

function expectPlain(image: DecodedImage, options: CoefficientOptions) {
  const { coefficients, quality } = pdqCoefficients(image, options);
  const plain = plainPdq(image, options);
  expect(coefficients).toEqual(plain.coefficients);
  expect(quality).toBe(plain.quality);
}

/** Noise, coarse enough in most cases that something is left after the filter. */
const image = fc
  .record({
    width: fc.oneof(fc.integer({ min: 5, max: 140 }), fc.integer({ min: 500, max: 700 })),
    height: fc.oneof(fc.integer({ min: 5, max: 140 }), fc.integer({ min: 500, max: 700 })),
    channels: fc.constantFrom(1, 2, 3, 4),
    cell: fc.integer({ min: 1, max: 40 }),
    noise: fc.uint8Array({ minLength: 400, maxLength: 400 }),
  })
  .map(({ width, height, channels, cell, noise }): DecodedImage => {
    const data = Uint8Array.from({ length: width * height * channels }, (_, i) => {
      const pixel = Math.floor(i / channels);
      const column = Math.floor((pixel % width) / cell);
      const row = Math.floor(pixel / width / cell);
      return noise[(column + 31 * row + 7 * (i % channels)) % 400] + (pixel % 3);
    });
    return { width, height, channels: channels as DecodedImage['channels'], data };
  });

test('every coefficient is the float32 that the plain definition gives', () => {
  fc.assert(
    fc.property(image, fc.boolean(), (image, sample) =>
      expectPlain(image, { sample, filter: true }),
    ),
    { numRuns: 40 },
  );
});

test('nothing of an image is left for the next one, whatever their sizes', () => {
  for (const { image } of [...syntheticImages, ...syntheticImages.toReversed()]) {
    expectPlain(image, { sample: true, filter: true });
  }
});

test('a 64x64 image can be taken as it is', () => {
  const data = Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * i) >> 7);
  expectPlain({ width: 64, height: 64, channels: 3, data }, { sample: true, filter: false });
});

test('a very wide row fits', () => {
  const data = Uint8Array.from({ length: 60_000 * 6 * 3 }, (_, i) => i >> 9);
  for (const sample of [true, false]) {
    expectPlain({ width: 60_000, height: 6, channels: 3, data }, { sample, filter: true });
  }
});

test('a tall frame is filtered with a window of many rows', () => {
  const data = Uint8Array.from({ length: 30 * 5000 }, (_, i) => (i >> 5) ^ (i % 30));
  const image = { width: 30, height: 5000, channels: 1, data } as const;
  expectPlain(image, { sample: false, filter: true });
});
