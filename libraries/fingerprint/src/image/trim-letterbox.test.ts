import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { syntheticImages } from '../testing/synthetic-images.ts';
import { decodeImage } from './decode-image.ts';
import type { DecodedImage } from './decoded-image.ts';
import { hammingDistance } from './hamming-distance.ts';
import { pdqHash } from './pdq.ts';
import { trimLetterbox } from './trim-letterbox.ts';

const side = fc.integer({ min: 0, max: 12 });

/** A checked picture: no line of it has one colour. */
function checks(width: number, height: number, channels: DecodedImage['channels']): DecodedImage {
  const data = Uint8Array.from({ length: width * height * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return ((pixel % width) + Math.floor(pixel / width)) % 2 === 0 ? 200 : 90;
  });
  return { width, height, channels, data };
}

function framed(
  { width, height, channels, data }: DecodedImage,
  bars: { top: number; right: number; bottom: number; left: number },
): DecodedImage {
  const fullWidth = width + bars.left + bars.right;
  const fullHeight = height + bars.top + bars.bottom;
  const out = new Uint8Array(fullWidth * fullHeight * channels).fill(3);
  for (let row = 0; row < height; row++) {
    const from = data.subarray(row * width * channels, (row + 1) * width * channels);
    out.set(from, ((row + bars.top) * fullWidth + bars.left) * channels);
  }
  return { width: fullWidth, height: fullHeight, channels, data: out };
}

test('the picture within bars of any width is what is left', () => {
  fc.assert(
    fc.property(
      fc.record({ top: side, right: side, bottom: side, left: side }),
      fc.constantFrom<DecodedImage['channels']>(1, 2, 3, 4),
      (bars, channels) => {
        const picture = checks(40, 30, channels);
        const trimmed = trimLetterbox(framed(picture, bars));
        expect({ ...trimmed, data: [...trimmed.data] }).toEqual({
          ...picture,
          data: [...picture.data],
        });
      },
    ),
  );
});

test('an image without bars, and one of nothing but bar, stay as they are', () => {
  const picture = checks(20, 20, 3);
  expect(trimLetterbox(picture)).toBe(picture);
  const flat = { ...picture, data: new Uint8Array(picture.data.length).fill(7) };
  expect(trimLetterbox(flat)).toBe(flat);
});

test('each side may have a colour of its own', () => {
  const { width, height, channels, data } = checks(50, 50, 3);
  const striped = data.slice();
  striped.fill(255, 0, 5 * width * channels);
  striped.fill(0, 44 * width * channels);
  expect(trimLetterbox({ width, height, channels, data: striped })).toMatchObject({
    width: 50,
    height: 39,
  });
});

test('after JPEG compression the trimmed hash is that of the picture, which the whole one is not', async () => {
  const [{ image }] = syntheticImages;
  const { width, height, channels, data } = image;
  const jpeg = await sharp(data, { raw: { width, height, channels } })
    .toColourspace('srgb')
    .extend({ top: 37, bottom: 41, left: 0, right: 0, background: '#000' })
    .jpeg({ quality: 70 })
    .toBuffer();
  const letterboxed = await decodeImage(jpeg);
  const { hash } = pdqHash(image);
  expect(hammingDistance(pdqHash(letterboxed).hash, hash)).toBeGreaterThan(31);
  expect(hammingDistance(pdqHash(trimLetterbox(letterboxed)).hash, hash)).toBeLessThanOrEqual(31);
});
