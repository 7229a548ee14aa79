import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalDigest } from './index.ts';

/** The same value with its keys the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, element]) => [key, reversed(element)]),
  );
}

test('the order of keys and the spelling do not change the digest', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parsed = JSON.parse(JSON.stringify(value, null, 3));
      expect(canonicalDigest(reversed(parsed))).toBe(canonicalDigest(parsed));
    }),
  );
  expect(canonicalDigest(JSON.parse('{"b":1e2,"a":"\\u0041"}'))).toBe(
    canonicalDigest({ a: 'A', b: 100 }),
  );
});

test('other content has another digest', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const same = JSON.stringify(reversed(sorted(a))) === JSON.stringify(reversed(sorted(b)));
      expect(canonicalDigest(a) === canonicalDigest(b)).toBe(same);
    }),
  );
  const texts = ['\ud800', '\ud801', '\ufffd', '"', '\\', '', '1'];
  const values = [...texts, 1, true, null, [], {}, [[]], [1], { a: 1 }, { a: [1] }, { '': 1 }];
  expect(new Set(values.map(canonicalDigest)).size).toBe(values.length);
});

function sorted(value: unknown): unknown {
  const plain = JSON.parse(JSON.stringify(value));
  const sort = (element: unknown): unknown => {
    if (Array.isArray(element)) return element.map(sort);
    if (typeof element !== 'object' || element === null) return element;
    return Object.fromEntries(
      Object.entries(element)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sort(inner)]),
    );
  };
  return sort(plain);
}
