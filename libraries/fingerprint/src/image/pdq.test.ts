import { expect, test } from 'vitest';
import { syntheticImages } from '../testing/synthetic-images.ts';
import type { DecodedImage } from './decoded-image.ts';
import { dihedrals, pdqDihedralHashes, pdqHash } from './pdq.ts';
import { formatPdq } from './pdq-text.ts';

test.each(syntheticImages)('$name: hash and quality of the reference', (synthetic) => {
  const { hash, quality } = pdqHash(synthetic.image);
  expect(formatPdq(hash)).toBe(synthetic.hash);
  expect(quality).toBe(synthetic.quality);
});

/** By `pdq-photo-hasher --pdqdih-across` of the reference, for the first synthetic image. */
const turned = {
  original: '6fb4caad35fce22968835246d71310af7e03d1b2d402720b27f38ff66d420dd6',
  rotate90: '5264210db89ad80fc8875d50d69c5db0e94ddbf0f14c5db271101afa0fffa467',
  rotate180: '3ae1602768a948833dd6f8ec8246ba052b567b98a177d8a972a625fcf817a77c',
  rotate270: '06318ba5edcf72a59dd2f7fa83c9f71abc18715aa419f7182445b0505aaa0ecd',
  flipX: '6fb4355235fc1dd66883adb9d7136f507e032e4dd4028df427f370092d42f229',
  flipY: '3ae19ff860a9b77c3dd60713824645fa2b5684e78157275e72a6daa338175883',
  flipPlus1: '5264def2b89a27f0c887a2afd69ca24fe94d240ff14ca24d7110e5050fff5b98',
  flipMinus1: '0733745aedef8d5abdd2080583c908e5bc5c8ea5e43d08e724554faf5aaaf132',
};

test('the eight hashes are those of the reference', () => {
  const { hashes, quality } = pdqDihedralHashes(syntheticImages[0].image);
  const texts = dihedrals.map((dihedral) => [dihedral, formatPdq(hashes[dihedral])]);
  expect(Object.fromEntries(texts)).toEqual(turned);
  expect(quality).toBe(100);
});

test('alpha is passed over, and grey with alpha is grey', () => {
  const { image, hash } = syntheticImages[0];
  const pixels = [...image.data];
  const as = (channels: 2 | 3 | 4, values: (v: number, i: number) => number[]): DecodedImage => ({
    ...image,
    channels,
    data: Uint8Array.from(pixels.flatMap(values)),
  });
  const withAlpha = as(2, (value, i) => [value, i & 255]);
  expect(formatPdq(pdqHash(withAlpha).hash)).toBe(hash);
  const colour = (v: number) => [v, 255 - v, v >> 1];
  const rgb = as(3, colour);
  const rgba = as(4, (value, i) => [...colour(value), i & 255]);
  expect(pdqHash(rgba)).toEqual(pdqHash(rgb));
});

test.each([
  [4, 400],
  [400, 4],
  [1, 1],
])('an image of %ix%i has the zero hash and quality 0', (width, height) => {
  const data = Uint8Array.from({ length: width * height }, (_, i) => i * 37);
  const image = { width, height, channels: 1, data } as const;
  const { hash, quality } = pdqHash(image);
  expect(formatPdq(hash)).toBe('0'.repeat(64));
  expect(quality).toBe(0);
  const eight = pdqDihedralHashes(image);
  expect(eight.quality).toBe(0);
  for (const dihedral of dihedrals) expect(eight.hashes[dihedral]).toEqual(hash);
});

test('a flat image has quality 0', () => {
  const data = new Uint8Array(100 * 100 * 3).fill(90);
  expect(pdqHash({ width: 100, height: 100, channels: 3, data }).quality).toBe(0);
});

test('an image whose data do not fit its sides is refused', () => {
  const image = { width: 10, height: 10, channels: 3, data: new Uint8Array(299) } as const;
  expect(() => pdqHash(image)).toThrow('10x10 with 3 channels has 300 bytes, not 299');
  expect(() => pdqDihedralHashes(image)).toThrow(RangeError);
});
