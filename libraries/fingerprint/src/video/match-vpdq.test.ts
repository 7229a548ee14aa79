import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hammingDistance } from '../image/hamming-distance.ts';
import { matchVpdq } from './match-vpdq.ts';
import type { VpdqFrame } from './vpdq.ts';

/** A frame whose hash has this seed; flipped bits make near ones. */
function frame(seed: number, { flipped = 0, quality = 100 } = {}): VpdqFrame {
  const hash = Uint8Array.from(
    { length: 32 },
    (_, i) => (seed * 197 + i * 89 + seed * i * 31) & 255,
  );
  for (let bit = 0; bit < flipped; bit++) hash[bit >> 3] ^= 1 << (bit & 7);
  return { hash, quality, timestamp: seed };
}

const video = (...seeds: number[]) => seeds.map((seed) => frame(seed));

test('a video matches itself whole', () => {
  expect(matchVpdq(video(1, 2, 3), video(1, 2, 3))).toEqual({
    queryPercent: 100,
    indexPercent: 100,
    matches: true,
  });
});

test('a part of a known video matches; a video that has a known part in it does not', () => {
  const whole = video(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  const part = video(4, 5);
  expect(matchVpdq(part, whole)).toEqual({ queryPercent: 100, indexPercent: 20, matches: true });
  expect(matchVpdq(whole, part)).toEqual({ queryPercent: 20, indexPercent: 100, matches: false });
  expect(matchVpdq(whole, part, { queryPercent: 20 }).matches).toBe(true);
  expect(matchVpdq(part, whole, { indexPercent: 21 }).matches).toBe(false);
});

test('frames match up to 31 bits, and not from 32 on', () => {
  const near = (flipped: number) => matchVpdq([frame(1, { flipped })], [frame(1)]).matches;
  expect([near(31), near(32)]).toEqual([true, false]);
  expect(matchVpdq([frame(1, { flipped: 32 })], [frame(1)], { distance: 32 }).matches).toBe(true);
});

test('80 percent of the query is enough', () => {
  expect(matchVpdq(video(1, 2, 3, 4, 90), video(1, 2, 3, 4)).matches).toBe(true);
  expect(matchVpdq(video(1, 2, 3, 90, 91), video(1, 2, 3)).matches).toBe(false);
});

test('equal frames count once', () => {
  expect(matchVpdq(video(1, 1, 1, 1, 1, 90), video(1)).queryPercent).toBe(50);
});

test('of equal frames the first decides, and frames below quality 50 do not count', () => {
  const poor = frame(1, { quality: 49 });
  expect(matchVpdq([poor, frame(1), frame(2)], video(2)).queryPercent).toBe(100);
  expect(matchVpdq([frame(1, { quality: 50 })], video(1)).matches).toBe(true);
  expect(matchVpdq([poor], [poor])).toEqual({ queryPercent: 0, indexPercent: 0, matches: false });
  expect(matchVpdq([poor], [poor], { quality: 49 }).matches).toBe(true);
});

test('nothing matches nothing, whatever the thresholds', () => {
  const none = { queryPercent: 0, indexPercent: 0 };
  expect(matchVpdq([], [], none).matches).toBe(false);
  expect(matchVpdq([], video(1), none).matches).toBe(false);
  expect(matchVpdq(video(1), [], none).matches).toBe(false);
});

test('exchanging the two exchanges the percentages, which are those of the definition', () => {
  const some = fc.array(
    fc.record({ seed: fc.nat(12), flipped: fc.constantFrom(0, 10, 31, 40), quality: fc.nat(100) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, some, (one, other) => {
      const a = one.map(({ seed, ...rest }) => frame(seed, rest));
      const b = other.map(({ seed, ...rest }) => frame(seed, rest));
      const forth = matchVpdq(a, b);
      const back = matchVpdq(b, a);
      expect(forth.queryPercent).toBe(back.indexPercent);
      expect(forth.indexPercent).toBe(back.queryPercent);
      expect(forth.queryPercent).toBeCloseTo(shareFound(counted(a), counted(b)));
    }),
  );
});

function counted(frames: VpdqFrame[]): VpdqFrame[] {
  const first = (frame: VpdqFrame) =>
    frames.find(({ hash }) => hammingDistance(hash, frame.hash) === 0) === frame;
  return frames.filter(first).filter(({ quality }) => quality >= 50);
}

function shareFound(frames: VpdqFrame[], among: VpdqFrame[]): number {
  if (frames.length === 0) return 0;
  const found = frames.filter((a) => among.some((b) => hammingDistance(a.hash, b.hash) <= 31));
  return (100 * found.length) / frames.length;
}
