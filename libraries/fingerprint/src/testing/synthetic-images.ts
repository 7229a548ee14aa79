import type { DecodedImage } from '../image/decoded-image.ts';

/** Grey images of integer formulas, and what the reference makes of them (C++, October 2017 PDQ). */
export interface SyntheticImage {
  readonly name: string;
  readonly image: DecodedImage;
  readonly hash: string;
  readonly quality: number;
}

export const syntheticImages: readonly SyntheticImage[] = [
  {
    name: 'waves',
    image: grey(256, 256, (x, y) => {
      const waves = 2 * triangle(3 * x + y, 128) + triangle(x + 5 * y, 200);
      return waves + 2 * ((x >> 4) ^ (y >> 3));
    }),
    hash: '6fb4caad35fce22968835246d71310af7e03d1b2d402720b27f38ff66d420dd6',
    quality: 100,
  },
  {
    name: 'larger than the sample',
    image: grey(640, 480, (x, y) => (x * x + 3 * y * y + 5 * x * y) >> 8),
    hash: 'fc7ff838f830b07080fc01fe91ff9ff8bff8bfe0dfc0bbc0f9c0988098801100',
    quality: 100,
  },
  {
    name: 'cells',
    image: grey(100, 150, (x, y) => {
      const column = Math.floor(x / 10) + 1;
      const row = Math.floor(y / 10) + 1;
      let cell = Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663);
      cell = Math.imul(cell ^ (cell >>> 13), 1_274_126_177);
      cell ^= cell >>> 16;
      return (cell & 127) + x + Math.floor((y * 85) / 150);
    }),
    hash: 'de29a4d66a8dd4adac305b09b4be5e296a5e8d6d52bfac3099145ab8a959728a',
    quality: 100,
  },
  {
    name: 'exactly 64x64',
    image: grey(64, 64, (x, y) => 37 * x + 11 * y * y + ((x * y) >> 2)),
    hash: '45e6eddeaa28d7815ae72aeb870c35792028f797543915505bf902aa117f2bd2',
    quality: 100,
  },
];

function grey(
  width: number,
  height: number,
  value: (x: number, y: number) => number,
): DecodedImage {
  const data = Uint8Array.from(
    { length: width * height },
    (_, i) => value(i % width, Math.floor(i / width)) & 255,
  );
  return { width, height, channels: 1, data };
}

function triangle(t: number, period: number): number {
  const place = t % period;
  return place < period / 2 ? place : period - place;
}
