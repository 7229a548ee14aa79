import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatVpdq, parseVpdq } from './vpdq-text.ts';

const hex = 'f8'.repeat(32);

const frame = fc.record({
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  quality: fc.integer({ min: 0, max: 100 }),
  timestamp: fc.integer({ min: 0, max: 100_000_000 }).map((thousandths) => thousandths / 1000),
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(fc.array(frame), (frames) => {
      expect(parseVpdq(formatVpdq(frames))).toEqual(frames);
    }),
  );
});

test('the form is that of the exchanges', () => {
  const hash = new Uint8Array(32).fill(0xf8);
  expect(formatVpdq([{ hash, quality: 100, timestamp: 1 / 30 }])).toBe(`["${hex},100,0.033"]`);
  expect(parseVpdq(`[ "${hex.toUpperCase()},7,1.2e+03" ]`)).toEqual([
    { hash, quality: 7, timestamp: 1200 },
  ]);
});

test.each([
  ['', 'JSON list'],
  ['{}', 'JSON list'],
  [`["${hex}"]`, 'frame 0'],
  [`["${hex},100,0", "${hex},101,0"]`, 'frame 1'],
  [`["${hex},-1,0"]`, 'frame 0'],
  [`["${hex},1.5,0"]`, 'frame 0'],
  [`["${hex},50,-1"]`, 'frame 0'],
  [`["${hex},50,"]`, 'frame 0'],
  [`["${hex},50,1,2"]`, 'frame 0'],
  [`["${hex}0,50,1"]`, 'is no PDQ hash'],
  ['[7]', 'frame 0'],
])('%s is refused', (text, message) => {
  expect(() => parseVpdq(text)).toThrow(RangeError);
  expect(() => parseVpdq(text)).toThrow(message);
});
