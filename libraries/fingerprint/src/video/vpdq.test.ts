import { expect, test } from 'vitest';
import { pdqHash } from '../image/pdq.ts';
import { syntheticImages } from '../testing/synthetic-images.ts';
import { vpdqFrame, vpdqStep } from './vpdq.ts';

test.each([
  [30, 30],
  [29.97, 29],
  [29.9999999, 30],
  [25, 25],
  [0.5, 1],
  [0, 1],
])('at %d frames a second every %ith frame is taken', (rate, step) => {
  expect(vpdqStep(rate)).toBe(step);
});

test.each(syntheticImages)('$name: up to 512x512 a frame has the hash of an image', ({ image }) => {
  const frame = vpdqFrame({ image, timestamp: 3 });
  const { hash, quality } = pdqHash(image);
  const sampled = image.width > 512 || image.height > 512;
  if (sampled) expect(frame.hash).not.toEqual(hash);
  else expect(frame).toEqual({ hash, quality, timestamp: 3 });
});
