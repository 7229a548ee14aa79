import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from '../random.ts';
import { smallGraphs } from '../testing.ts';
import { HyperLogLog } from './hyper-log-log.ts';
import { followerSketch, uniqueFollowers } from './unique-followers.ts';

/** Three times the standard error of Flajolet et al. (2007). */
const threeSigma = (3 * 1.04) / Math.sqrt(2 ** 14);

test.each([
  ['numbers in order', (index: number) => index],
  ['scattered numbers', (index: number) => Math.imul(index, 0x9e3779b1) >>> 0],
  ['ids', (index: number) => `acct:${index}`],
])('a sketch counts %s within three standard errors, from one to a million', (_, thing) => {
  const sketch = new HyperLogLog();
  expect(sketch.estimate()).toBe(0);
  let counted = 0;
  for (const size of [1, 10, 100, 1000, 10_000, 30_000, 40_000, 60_000, 100_000, 300_000, 1e6]) {
    for (; counted < size; counted += 1) {
      sketch.add(thing(counted));
      if (counted % 3 === 0) sketch.add(thing(counted));
    }
    const error = Math.abs(sketch.estimate() - size);
    expect(error, `of ${size}`).toBeLessThan(Math.max(0.5, size * threeSigma));
  }
});

test('over many sets the error is as wide as it should be, and leans to no side', () => {
  const random = randomStream(2);
  for (const size of [5_000, 40_000]) {
    const errors = Array.from({ length: 100 }, () => {
      const sketch = new HyperLogLog();
      for (let thing = 0; thing < size; thing += 1) sketch.add(Math.floor(random() * 2 ** 32));
      return sketch.estimate() / size - 1;
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    expect(Math.abs(mean)).toBeLessThan(threeSigma / 10);
    expect(spread).toBeLessThan(threeSigma / 3 / 0.8);
  }
});

test('the sketch of a union is the union of the sketches, and outlives its keeping', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500)), fc.array(fc.string()), (numbers, texts) => {
      const sketchOf = (things: readonly (number | string)[]) => {
        const sketch = new HyperLogLog();
        for (const thing of things) sketch.add(thing);
        return sketch;
      };
      const merged = new HyperLogLog(sketchOf(numbers).registers);
      merged.merge(sketchOf(texts));
      const union = sketchOf([...texts, ...numbers]);
      expect(merged.registers.every((run, place) => run === union.registers[place])).toBe(true);
    }),
  );
  expect(() => new HyperLogLog(new Uint8Array(10))).toThrow('a sketch has 16384 registers, not 10');
});

test('followers of several accounts count once', () => {
  fc.assert(
    fc.property(smallGraphs(), fc.array(fc.nat(100)), (small, numbers) => {
      const accounts = numbers.map((number) => number % small.order);
      const followers = new Set(
        small.arcs
          .filter(({ source, target }) => source !== target && accounts.includes(target))
          .map(({ source }) => source),
      );
      expect(uniqueFollowers(small.directed, accounts)).toBe(followers.size);
      const estimate = followerSketch(small.directed, accounts).estimate();
      expect(Math.round(estimate)).toBe(followers.size);
    }),
  );
});
