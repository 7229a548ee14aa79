import { hammingDistance } from '@breakwater/fingerprint';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashList } from './index.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
/** A hash, and a few bits of it to turn. */
const turned = fc.tuple(hash, fc.array(fc.nat(255), { maxLength: 40 })).map(([bytes, bits]) => {
  const near = bytes.slice();
  for (const bit of bits) near[bit >> 3] ^= 1 << (bit & 7);
  return [bytes, near] as const;
});

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test.each([1, 3])('%d threads find what a comparison with all finds', async (threads) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(turned, { maxLength: 30 }), { minLength: 1, maxLength: 8 }),
      fc.nat(64),
      async (batches, distance) => {
        const list = new HashList(threads);
        try {
          for (const batch of batches) await list.add(batch.flat());
          await list.compact();
          const all = batches.flat(2);
          expect(list.size).toBe(all.length);
          const queries = all.slice(0, 10);
          const expected = queries.map((query) => {
            const distances = new Map(
              all.map((other) => [text(other), hammingDistance(query, other)]),
            );
            return [...distances]
              .map(([hash, distance]) => ({ hash, distance }))
              .filter((match) => match.distance <= distance)
              .sort((a, b) => a.distance - b.distance);
          });
          expect(await list.search(queries, distance)).toEqual(expected);
        } finally {
          await list.close();
        }
      },
    ),
    { numRuns: threads > 1 ? 10 : 60 },
  );
});

test('an error in a thread is the error of the call, and the list goes on', async () => {
  const list = new HashList(2);
  await list.add([new Uint8Array(32)]);
  await list.compact();
  await expect(list.search([new Uint8Array(32)], 65)).rejects.toThrow('distance 65 is no whole');
  expect(await list.search([new Uint8Array(32)], 64)).toHaveLength(1);
  await list.close();
  await expect(list.search([new Uint8Array(32)], 64)).rejects.toThrow('ended with code 1');
});
