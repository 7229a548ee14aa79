import type { DecodedImage } from './decoded-image.ts';
import { pdqCoefficients } from './pdq-kernel.ts';
import { pdqBytes } from './pdq-text.ts';

/** A hash, and how much there is in the image to go by. */
export interface PdqResult {
  /** 32 bytes in the order of the text form (see `parsePdq`). */
  readonly hash: Uint8Array;
  /** 0 to 100; hashes below 50 are customarily not matched. */
  readonly quality: number;
}

/** The ways in which an image can be turned and mirrored. */
export const dihedrals = [
  'original',
  'rotate90',
  'rotate180',
  'rotate270',
  'flipX',
  'flipY',
  'flipPlus1',
  'flipMinus1',
] as const;

export type Dihedral = (typeof dihedrals)[number];

/**
 * PDQ of an image, a perceptual hash of 256 bits (Facebook, 2019): bit-identical to the reference
 * implementation, hash and quality. Orientation tags do not count; the pixels do, as they stand.
 * An image with a side below 5 pixels has the zero hash and quality 0.
 *
 * Cost: at most 512x512 pixels are looked at, whatever the size of the image.
 *
 * @throws RangeError where the image has other sides than its data
 */
export function pdqHash(image: DecodedImage): PdqResult {
  return resultOf(image, { sample: true });
}

/**
 * PDQ of a frame of a video, as vPDQ has it: the whole frame goes through the filter, and is not
 * sampled to 512x512 first. Up to 512x512 it is `pdqHash`.
 *
 * Cost: some 0.3 ms for each 100,000 pixels.
 *
 * @throws RangeError where the frame has other sides than its data
 */
export function pdqFrameHash(frame: DecodedImage): PdqResult {
  return resultOf(frame, { sample: false });
}

function resultOf(image: DecodedImage, { sample }: { sample: boolean }): PdqResult {
  check(image);
  if (tooSmall(image)) return { hash: new Uint8Array(pdqBytes), quality: 0 };
  const filter = !(image.width === 64 && image.height === 64);
  const { coefficients, quality } = pdqCoefficients(image, { sample, filter });
  return { hash: hashOf(coefficients), quality };
}

/**
 * The hashes of an image in all eight positions, from one pass over its pixels. Those of the turned
 * positions come close to the hash of the turned image (0 to 18 bits in the reference's example),
 * and are not always equal to it. A query with all eight finds what was turned or mirrored.
 *
 * As in the reference, an image of exactly 64x64 is filtered here and not in `pdqHash`.
 *
 * @throws RangeError where the image has other sides than its data
 */
export function pdqDihedralHashes(image: DecodedImage): {
  readonly hashes: Readonly<Record<Dihedral, Uint8Array>>;
  readonly quality: number;
} {
  check(image);
  const small = tooSmall(image);
  const { coefficients, quality } = small
    ? { coefficients: new Float32Array(256), quality: 0 }
    : pdqCoefficients(image, { sample: true, filter: true });
  const turned = new Float32Array(256);
  const hashes = dihedrals.map((dihedral) => {
    turn(coefficients, dihedral, turned);
    return [dihedral, hashOf(turned)] as const;
  });
  return { hashes: Object.fromEntries(hashes) as Record<Dihedral, Uint8Array>, quality };
}

function check({ width, height, channels, data }: DecodedImage): void {
  const length = width * height * channels;
  if (!(width >= 1 && height >= 1 && Number.isInteger(length) && data.length === length)) {
    throw new RangeError(
      `an image of ${width}x${height} with ${channels} channels has ${length} bytes, not ${data.length}.`,
    );
  }
}

function tooSmall({ width, height }: DecodedImage): boolean {
  return width < 5 || height < 5;
}

/** Turning an image changes signs of its coefficients, and swaps rows and columns in four cases. */
function turn(from: Float32Array, dihedral: Dihedral, to: Float32Array): void {
  const transposed = /90|270|flip(Plus|Minus)/.test(dihedral);
  for (let row = 0; row < 16; row++) {
    for (let column = 0; column < 16; column++) {
      const value = from[16 * row + column];
      to[transposed ? 16 * column + row : 16 * row + column] = negated(dihedral, row, column)
        ? -value
        : value;
    }
  }
}

/** Row and column 0 are the first cosine, an odd function; the constant is left out. */
function negated(dihedral: Dihedral, row: number, column: number): boolean {
  switch (dihedral) {
    case 'original':
    case 'flipPlus1':
      return false;
    case 'rotate90':
    case 'flipY':
      return column % 2 === 0;
    case 'rotate270':
    case 'flipX':
      return row % 2 === 0;
    case 'rotate180':
    case 'flipMinus1':
      return (row + column) % 2 === 1;
  }
}

/** A bit for each coefficient: whether it is greater than the 128th smallest of the 256. */
function hashOf(coefficients: Float32Array): Uint8Array {
  const median = coefficients.slice().sort()[127];
  const hash = new Uint8Array(pdqBytes);
  for (let bit = 0; bit < 256; bit++) {
    if (coefficients[bit] > median) hash[31 - (bit >> 3)] |= 1 << (bit & 7);
  }
  return hash;
}
