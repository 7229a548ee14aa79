import { expect, test } from 'vitest';
import { framesOf, hashesOf } from './hashes.ts';

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

test('the frames of a video are read from a JSON list, and from lines', () => {
  const frames = [`${digits(64)},100,0.000`, `${digits(64)},7,12`];
  expect(framesOf(JSON.stringify(frames))).toEqual(frames);
  expect(framesOf(` ${JSON.stringify(frames, undefined, 2)}\n`)).toEqual(frames);
  expect(framesOf(frames.join('\n'))).toEqual(frames);
});

test.each([[''], ['[]'], [digits(64)], [`["${digits(64)},100"]`], [`${digits(60)},100,1`]])(
  '%j is no video',
  (text) => {
    expect(framesOf(text)).toBeUndefined();
  },
);
