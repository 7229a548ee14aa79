import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPdq, parsePdq } from './pdq-text.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('what is written is read again, in either case', () => {
  fc.assert(
    fc.property(hash, (hash) => {
      expect(parsePdq(formatPdq(hash))).toEqual(hash);
      expect(parsePdq(formatPdq(hash).toUpperCase())).toEqual(hash);
    }),
  );
});

test.each([
  '',
  'f'.repeat(63),
  'f'.repeat(65),
  `${'f'.repeat(63)}g`,
  ` ${'f'.repeat(63)}`,
  `${'f'.repeat(64)}\n`,
])('"%s" is no hash', (text) => {
  expect(() => parsePdq(text)).toThrow(/is no PDQ hash\. Give 64 hexadecimal digits/);
});

test('bytes of another length are no hash', () => {
  expect(() => formatPdq(new Uint8Array(31))).toThrow('has 32 bytes, and this has 31');
});
