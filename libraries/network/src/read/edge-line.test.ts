import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEdgeLine } from './edge-line.ts';
import { readEdgeList } from './edge-list.ts';
import { edgesOf } from './testing.ts';

test('a line by itself is read as it is in a list', async () => {
  const unit = fc.constantFrom('a', 'b', 'é', ',', ';', '\t', ' ', '"', '#', '\r');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 12 }), async (line) => {
      const list = await readEdgeList([new TextEncoder().encode(line)], { header: false });
      const alone = readEdgeLine(line, false);
      if (alone === undefined) expect([list.edges, list.rejected]).toEqual([0, 0]);
      else if ('reason' in alone) expect(list.problems).toEqual([{ line: 1, ...alone }]);
      else {
        expect(list.edges).toBe(1);
        expect(list.accounts.nodeOf(alone.source)).toBe(0);
        expect(list.accounts.nodeOf(alone.target)).toBe(alone.source === alone.target ? 0 : 1);
        expect(edgesOf(list).out).toHaveLength(alone.source === alone.target ? 0 : 1);
      }
    }),
    { numRuns: 500 },
  );
});

test('only the first line may be a header', () => {
  expect(readEdgeLine('source,target', true)).toBeUndefined();
  expect(readEdgeLine('source,target', false)).toEqual({ source: 'source', target: 'target' });
});
