import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashSets, nearHash, numbersFrom } from '../testing/hash-sets.ts';
import { PlainIndex } from '../testing/plain-index.ts';
import { HashIndex, type HashIndexOptions } from './hash-index.ts';

/** Enough that segments have tables, which small ones do without. */
const entries = 6000;

interface Filling extends HashIndexOptions {
  readonly next: () => number;
}

/** An index and what it must equal, filled alike. */
function filled(name: keyof typeof hashSets, { next, ...options }: Filling) {
  const index = new HashIndex(options);
  const plain = new PlainIndex();
  const hash = hashSets[name](next);
  const add = (id: number) => {
    const added = hash();
    index.add(id, added);
    plain.add(id, added);
  };
  for (let id = 0; id < entries; id++) add(id);
  return { index, plain, hash, add };
}

const names = Object.keys(hashSets) as (keyof typeof hashSets)[];
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe.each(names)('hashes %s', (name) => {
  test('a search equals a comparison with all, at every distance', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, compacted) => {
        const next = numbersFrom(seed);
        const { index, plain, hash } = filled(name, { next });
        if (compacted) index.compact();
        expect(index.size).toBe(entries);
        for (let distance = next() % 8; distance <= 64; distance += 1 + (next() % 8)) {
          const stored = plain.hashOf(next() % entries)!;
          const query = next() % 2 ? hash() : nearHash(stored, distance, next);
          expect(index.search(query, distance)).toEqual(plain.search(query, distance));
        }
      }),
      { numRuns: 6 },
    );
  });

  test('it does so through adds, replacements, removals and folding, at any moment of it', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, parted) => {
        const next = numbersFrom(seed);
        const capacity = parted ? { segmentCapacity: 4500 } : undefined;
        const { index, plain, hash, add } = filled(name, { next, ...capacity });
        for (let round = 0; round < 2000; round++) {
          const id = next() % (entries + 2000);
          const deed = next() % 8;
          if (deed < 3) expect(index.remove(id)).toBe(plain.remove(id));
          else if (deed < 4) index.compactStep();
          else add(id);
          if (round % 700 === 699) index.compact();
          if (round % 50 > 0) continue;
          const distance = next() % 65;
          const query = nearHash(hash(), distance >> 2, next);
          expect(index.search(query, distance)).toEqual(plain.search(query, distance));
          expect(index.size).toBe(plain.size);
          expect(index.has(id)).toBe(plain.hashOf(id) !== undefined);
        }
      }),
      { numRuns: 6 },
    );
  });
});

test('an id that is added again has its new hash alone', () => {
  const index = new HashIndex();
  const [a, b] = [new Uint8Array(32), new Uint8Array(32).fill(255)];
  index.add(7, a);
  index.add(7, b);
  expect(index.size).toBe(1);
  expect(index.search(a)).toEqual([]);
  expect(index.search(b)).toEqual([{ id: 7, distance: 0 }]);
  index.compact();
  index.add(7, a);
  expect(index.size).toBe(1);
  expect(index.search(b)).toEqual([]);
  expect(index.search(a)).toEqual([{ id: 7, distance: 0 }]);
});

test('ids use all 32 bits', () => {
  const index = new HashIndex();
  const hash = new Uint8Array(32).fill(5);
  for (const id of [2 ** 32 - 1, 0, 2 ** 31]) index.add(id, hash);
  const found = [0, 2 ** 31, 2 ** 32 - 1].map((id) => ({ id, distance: 0 }));
  expect(index.search(hash)).toEqual(found);
  index.compact();
  expect(index.search(hash)).toEqual(found);
  expect(index.remove(2 ** 32 - 1)).toBe(true);
  expect(index.search(hash)).toEqual(found.slice(0, 2));
});

test('the usual distance is 31', () => {
  const index = new HashIndex();
  const hash = new Uint8Array(32);
  hash.set([255, 255, 255, 127]);
  index.add(1, hash);
  hash.set([255, 255, 255, 255]);
  index.add(2, hash);
  expect(index.search(new Uint8Array(32))).toEqual([{ id: 1, distance: 31 }]);
});

test('an empty index finds nothing, and has nothing to fold', () => {
  const index = new HashIndex();
  index.compact();
  expect(index.search(new Uint8Array(32), 64)).toEqual([]);
  expect(index.remove(1)).toBe(false);
  expect(index.compactStep()).toBe(false);
  index.add(1, new Uint8Array(32));
  index.remove(1);
  index.compact();
  expect(index.size).toBe(0);
  expect(index.search(new Uint8Array(32), 64)).toEqual([]);
});

test('folding is due when much is new or removed, and not otherwise', () => {
  const next = numbersFrom(1);
  const { index } = filled('uniform', { next });
  expect(index.compactionDue).toBe(true);
  while (index.compactStep()) expect(index.size).toBe(entries);
  expect(index.compactionDue).toBe(false);
  for (let id = 0; id < entries / 2; id++) index.remove(id);
  expect(index.compactionDue).toBe(true);
  while (index.compactStep()) expect(index.size).toBe(entries / 2);
  expect(index.compactionDue).toBe(false);
});

test.each([
  [-1, 32, 31, 'id -1 is no whole number from 0 to 4294967295.'],
  [2 ** 32, 32, 31, 'id 4294967296 is no whole number from 0 to 4294967295.'],
  [0.5, 32, 31, 'id 0.5 is no whole number from 0 to 4294967295.'],
  [0, 31, 31, 'the hash has 31 bytes. Give 32.'],
  [0, 32, 65, 'distance 65 is no whole number of bits from 0 to 64.'],
  [0, 32, -1, 'distance -1 is no whole number of bits from 0 to 64.'],
])('id %d, %d bytes, distance %d are refused with the reason', (id, bytes, distance, reason) => {
  const index = new HashIndex();
  expect(() => {
    index.add(id, new Uint8Array(bytes));
    index.search(new Uint8Array(bytes), distance);
  }).toThrow(new RangeError(reason));
});
