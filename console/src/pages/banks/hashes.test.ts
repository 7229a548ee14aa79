import { expect, test } from 'vitest';
import { hashesOf } from './hashes.ts';

const digits = (count: number) => 'aF09'.repeat(count / 4);

test.each([
  [digits(32), ['md5']],
  [` ${digits(40)}\n`, ['sha1']],
  [digits(64), ['pdq', 'sha256']],
  [`sha256: ${digits(64)}`, ['sha256']],
  [`PDQ,${digits(64)}`, ['pdq']],
  [`md5:${digits(40)}`, []],
  [digits(36), []],
  ['zz', []],
  ['', []],
])('%j may be %j', (text, types) => {
  const found = hashesOf(text);
  expect(found.map(({ type }) => type)).toEqual(types);
  for (const { value } of found) expect(value).toMatch(/^[0-9a-f]+$/);
});
