import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashSets, nearHash, numbersFrom } from '../testing/hash-sets.ts';
import { PlainIndex } from '../testing/plain-index.ts';
import { DamagedSnapshot } from './damaged-snapshot.ts';
import { HashIndex } from './hash-index.ts';

const names = Object.keys(hashSets) as (keyof typeof hashSets)[];
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Changes an index, and what it must equal, alike. */
function change(index: HashIndex, plain: PlainIndex, hash: () => Uint8Array, next: () => number) {
  for (let round = 0; round < 500; round++) {
    const id = next() % 7000;
    if (next() % 2) {
      index.remove(id);
      plain.remove(id);
    } else {
      const added = hash();
      index.add(id, added);
      plain.add(id, added);
    }
  }
}

function expectEqual(index: HashIndex, plain: PlainIndex, hash: () => Uint8Array) {
  expect(index.size).toBe(plain.size);
  for (const distance of [0, 5, 31, 45, 64]) {
    const query = nearHash(hash(), distance >> 2, numbersFrom(distance));
    expect(index.search(query, distance)).toEqual(plain.search(query, distance));
  }
}

/** The same bytes, cut elsewhere. */
async function* cut(chunks: readonly Uint8Array[], next: () => number) {
  const all = Buffer.concat(chunks);
  for (let at = 0; at < all.length; ) {
    const bytes = next() % 100_000;
    yield all.subarray(at, at + bytes);
    at += bytes;
  }
}

test.each(names)('a loaded snapshot is the index, hashes %s', async (name) => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.boolean(), async (seed, parted) => {
      const next = numbersFrom(seed);
      const index = new HashIndex(parted ? { segmentCapacity: 3000 } : undefined);
      const plain = new PlainIndex();
      const hash = hashSets[name](next);
      for (let id = 0; id < 6000; id++) {
        const added = hash();
        index.add(id, added);
        plain.add(id, added);
      }
      index.compact();
      change(index, plain, hash, next);
      const loaded = await HashIndex.load(cut([...index.snapshot()], next));
      expectEqual(loaded, plain, hash);
      change(loaded, plain, hash, next);
      expectEqual(loaded, plain, hash);
      loaded.compact();
      expectEqual(loaded, plain, hash);
    }),
    { numRuns: 4 },
  );
});

describe('of an index of 5,000 hashes', () => {
  const next = numbersFrom(1);
  const hash = hashSets.clustered(next);
  const index = new HashIndex();
  for (let id = 0; id < 5000; id++) index.add(id, hash());
  index.compact();
  for (let id = 5000; id < 5010; id++) index.add(id, hash());
  const bytes = Buffer.concat([...index.snapshot()]);

  test('what changes after a snapshot was begun is not in it', async () => {
    const other = new HashIndex();
    const plain = new PlainIndex();
    for (let id = 0; id < 5000; id++) {
      const added = hash();
      other.add(id, added);
      plain.add(id, added);
    }
    other.compact();
    const chunks = other.snapshot();
    change(other, new PlainIndex(), hash, next);
    other.compact();
    expectEqual(await HashIndex.load(chunks), plain, hash);
  });

  test('a snapshot that is taken amid folding does not disturb it', async () => {
    const other = await HashIndex.load([bytes]);
    const plain = new PlainIndex();
    for (let id = 0; id < 8000; id++) {
      const added = hash();
      other.add(id, added);
      plain.add(id, added);
    }
    while (other.compactStep()) {
      expect(other.snapshot()[Symbol.iterator]().next().done).toBe(false);
    }
    expectEqual(other, plain, hash);
  });

  test('any bit that is turned is noticed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(8 * bytes.length - 1), async (bit) => {
        const damaged = Buffer.from(bytes);
        damaged[bit >> 3] ^= 1 << (bit & 7);
        await expect(HashIndex.load([damaged])).rejects.toThrow(DamagedSnapshot);
      }),
      // The head of the first frame, of which every bit counts.
      { numRuns: 60 + 128, examples: Array.from({ length: 128 }, (_, bit) => [bit] as [number]) },
    );
  });

  test.each([0, 10, 500, 200_000])('so is an end after %d bytes', async (length) => {
    await expect(HashIndex.load([bytes.subarray(0, length)])).rejects.toThrow(
      `the snapshot of the index ends too early, after ${length} bytes. Build the index anew from its hashes.`,
    );
  });

  test('so are bytes too many', async () => {
    const end = `goes on after its end, at byte ${bytes.length}.`;
    await expect(HashIndex.load([bytes, Uint8Array.of(0)])).rejects.toThrow(end);
    await expect(HashIndex.load([Buffer.concat([bytes, bytes])])).rejects.toThrow(end);
    expect((await HashIndex.load([bytes, new Uint8Array(0)])).size).toBe(5010);
  });

  test('so is a file of another kind', async () => {
    const text = Buffer.from('a text of some length, which is no snapshot');
    await expect(HashIndex.load([text])).rejects.toThrow('damaged within the frame at byte 0');
  });
});

test('an empty index has a snapshot, too', async () => {
  const loaded = await HashIndex.load(new HashIndex().snapshot());
  expect(loaded.size).toBe(0);
  loaded.add(1, new Uint8Array(32));
  expect(loaded.search(new Uint8Array(32))).toEqual([{ id: 1, distance: 0 }]);
});
