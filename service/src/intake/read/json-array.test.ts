import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLines } from './json-array.ts';

async function linesOf(text: string, size: number): Promise<string[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += size) {
      yield bytes.subarray(start, start + size);
    }
  }
  const lines: Uint8Array[] = [];
  for await (const piece of asLines(pieces())) lines.push(Uint8Array.from(piece));
  const all = Buffer.concat(lines);
  expect(all.length).toBe(bytes.length);
  return all
    .toString()
    .split('\n')
    .filter((line) => line.trim() !== '');
}

test('an array, however it is written, is a line an element', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.object({ maxDepth: 3 })),
      fc.constantFrom(undefined, 2, '\t'),
      fc.integer({ min: 1, max: 50 }),
      async (values, indent, size) => {
        const text = JSON.stringify(values, null, indent);
        const read = (await linesOf(` \n${text}\n`, size)).map((line) => JSON.parse(line));
        expect(read).toEqual(JSON.parse(text));
      },
    ),
  );
});

test('lines stay as they are', async () => {
  expect(await linesOf('{"a":[1,\n{"b":2}\n', 4)).toEqual(['{"a":[1,', '{"b":2}']);
});
