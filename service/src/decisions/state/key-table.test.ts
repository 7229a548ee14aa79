import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyScratch, KeyTable, uuidOf } from './key-table.ts';

const key = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 });

test('a key keeps the number it was first given, however many come', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), (keys) => {
      const table = new KeyTable();
      const model = new Map<string, number>();
      for (const words of keys) {
        const name = words.join();
        expect(table.find(Int32Array.from(words))).toBe(model.get(name) ?? -1);
        if (!model.has(name)) model.set(name, model.size);
        expect(table.add(Int32Array.from(words))).toBe(model.get(name));
      }
      expect(table.size).toBe(model.size);
    }),
  );
});

test('a million keys take tens of megabytes, and are all found', () => {
  const table = new KeyTable();
  const words = new Int32Array(4);
  const fill = (n: number) => {
    words[0] = Math.imul(n, 0x9e3779b1);
    words[1] = n;
    words[2] = ~n;
    words[3] = 7;
  };
  for (let n = 0; n < 1_000_000; n += 1) {
    fill(n);
    table.add(words);
  }
  for (let n = 0; n < 1_000_000; n += 997) {
    fill(n);
    expect(table.find(words)).toBe(n);
  }
  fill(1_000_001);
  expect(table.find(words)).toBe(-1);
  expect(table.bytes).toBeLessThan(48 * 2 ** 20);
});

test('a key is read from a UUID and written as one', () => {
  const uuid = '0123abcd-4567-89ef-0123-456789abcdef';
  const scratch = new KeyScratch();
  const table = new KeyTable();
  const number = table.add(scratch.fromUuid(uuid));
  const bytes = new Uint8Array(16);
  table.write(number, bytes);
  expect(uuidOf(bytes)).toBe(uuid);
});
