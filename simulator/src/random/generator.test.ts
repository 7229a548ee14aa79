import { expect, test } from 'vitest';
import { createRandom, xoshiro128 } from './generator.ts';

test('xoshiro128** gives the numbers of the reference implementation (state 1, 2, 3, 4)', () => {
  const next = xoshiro128(1, 2, 3, 4);
  expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
});

test('a label names a stream of its own, the same each time', () => {
  const draw = (seed: number, label: string) => {
    const random = createRandom(seed, label);
    return Array.from({ length: 5 }, random.uint32);
  };
  expect(draw(7, 'follows')).toEqual(draw(7, 'follows'));
  expect(draw(7, 'follows')).not.toEqual(draw(7, 'posts'));
  expect(draw(7, 'follows')).not.toEqual(draw(8, 'follows'));
});
