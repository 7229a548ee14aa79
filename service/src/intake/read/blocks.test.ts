import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type BlockLimits, cutBlocks } from './blocks.ts';

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.subarray(start, start + size);
  }
}

async function blocksOf(text: string, size: number, limits: BlockLimits): Promise<Block[]> {
  const blocks: Block[] = [];
  for await (const block of cutBlocks(inPieces(text, size), limits)) blocks.push(block);
  return blocks;
}

test('blocks are whole lines, numbered on, and together what came', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', '\r', '"'), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1 }),
      fc.integer({ min: 1, max: 60 }),
      fc.record({
        lines: fc.integer({ min: 1, max: 5 }),
        bytes: fc.integer({ min: 1, max: 30 }),
        lineBytes: fc.constant(100),
      }),
      async (lines, size, limits) => {
        const text = lines.join('\n');
        const blocks = await blocksOf(text, size, limits);
        expect(Buffer.concat(blocks.map(({ bytes }) => bytes)).toString()).toBe(text);
        let next = { line: 1, offset: 0 };
        for (const { bytes, firstLine, lines: count, end } of blocks) {
          expect(firstLine).toBe(next.line);
          expect(count).toBe(Buffer.from(bytes).toString().replace(/\n$/, '').split('\n').length);
          expect(count).toBeLessThanOrEqual(limits.lines);
          expect(end).toBe(next.offset + bytes.length);
          next = { line: firstLine + count, offset: end };
        }
      },
    ),
  );
});

test('of a line over the limit only the first bytes are held, and its length is told', async () => {
  const limits = { lines: 10, bytes: 1000, lineBytes: 8 };
  for (const size of [3, 100]) {
    const [block] = await blocksOf(`short\n${'x'.repeat(20)}\n12345678\nlast`, size, limits);
    expect(Buffer.from(block.bytes).toString()).toBe('short\nxxxxxxxx\n12345678\nlast');
    expect(block).toMatchObject({ lines: 4, overlong: [{ line: 2, length: 20 }], end: 40 });
  }
});
