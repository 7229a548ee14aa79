import { expect, test } from 'vitest';
import { greyOfLuma } from './grey-of-luma.ts';

const plane = { width: 2, height: 2, offset: 1, stride: 3, depth: 8, fullRange: false };

test('video range is stretched from black 16 and white 235; padding is passed over', () => {
  const data = Uint8Array.of(99, 16, 235, 99, 0, 255, 99);
  expect(greyOfLuma({ ...plane, data })).toEqual({
    width: 2,
    height: 2,
    channels: 1,
    data: Uint8Array.of(0, 255, 0, 255),
  });
});

test('full range stays as it is', () => {
  const data = Uint8Array.of(99, 16, 235, 99, 0, 255, 99);
  const { data: grey } = greyOfLuma({ ...plane, data, fullRange: true });
  expect(grey).toEqual(Uint8Array.of(16, 235, 0, 255));
});

test('ten bits become eight', () => {
  const values = Uint16Array.of(64, 940, 0, 1023);
  const { data: grey } = greyOfLuma({
    ...{ width: 2, height: 2, offset: 0, stride: 4, depth: 10, fullRange: false },
    data: new Uint8Array(values.buffer),
  });
  expect(grey).toEqual(Uint8Array.of(0, 255, 0, 255));
});
