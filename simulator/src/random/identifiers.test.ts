import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestHex, identifiers, permute24 } from './identifiers.ts';

test('no two things of a kind share an id', () => {
  const id = identifiers(7, 'acct:');
  expect(new Set(Array.from({ length: 200_000 }, (_, i) => id(i))).size).toBe(200_000);
  fc.assert(fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), (a, b) => a === b || id(a) !== id(b)));
});

test('an id is its prefix and ten characters, and differs by seed', () => {
  expect(identifiers(7, 'acct:')(0)).toMatch(/^acct:[0-9a-z]{10}$/);
  expect(identifiers(7, 'acct:')(0)).not.toBe(identifiers(8, 'acct:')(0));
});

test('the 24-bit permutation is one', () => {
  const seen = new Uint8Array(2 ** 24);
  for (let value = 0; value < seen.length; value++) seen[permute24(value, 99)] = 1;
  expect(seen.indexOf(0)).toBe(-1);
});

test('a digest is lower-case hex of the length asked for', () => {
  expect(digestHex(8, 1, 2)).toMatch(/^[0-9a-f]{64}$/);
  expect(digestHex(4, 1, 2)).toMatch(/^[0-9a-f]{32}$/);
});
