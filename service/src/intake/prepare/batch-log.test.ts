import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkLines, unpackLines } from '../log/chunk.ts';
import { BatchLog } from './batch-log.ts';

const first = 131_072;

/** The rows that binary COPY data holds: see `BinaryRows`. */
function rowsOf(data: Buffer): { sequence: number; activities: number; lines: string[] }[] {
  const rows = [];
  for (let at = 19; data.readInt16BE(at) > 0; ) {
    const body = at + 2 + 12 + 12 + 8 + 4;
    const length = data.readInt32BE(body - 4);
    rows.push({
      sequence: Number(data.readBigInt64BE(at + 2 + 12 + 4)),
      activities: data.readInt32BE(at + 2 + 12 + 12 + 4),
      lines: unpackLines(data.subarray(body, body + length)).map((line) => line.toString()),
    });
    at = body + length;
  }
  return rows;
}

const line = fc.record({
  text: fc.stringMatching(/^[a-zé{}]{1,6}$/),
  ending: fc.constantFrom('\n', '\r\n', '\n\n'),
  accepted: fc.boolean(),
});

test('every accepted line lies in its place in its chunk, whatever was refused around it', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 40 }),
      fc.integer({ max: 600, min: 0 }),
      (lines, gap) => {
        let text = '';
        const expected = new Map<number, string>();
        const added: [number, number, number][] = [];
        let number = 0;
        for (const [index, one] of lines.entries()) {
          if (index === 20) {
            text += '\n'.repeat(gap);
            number += gap;
          }
          const start = Buffer.byteLength(text);
          if (one.accepted) {
            expected.set(first + number, one.text);
            added.push([first + number, start, start + Buffer.byteLength(one.text)]);
          }
          text += one.text + one.ending;
          number += one.ending === '\n\n' ? 2 : 1;
        }
        const bytes = new Uint8Array(Buffer.from(text));
        const log = new BatchLog(
          { bytes, firstLine: 1, lines: number, end: bytes.length, overlong: [] },
          first,
          0,
        );
        for (const [sequence, start, end] of added) log.add(sequence, start, end);
        const found = new Map<number, string>();
        for (const row of rowsOf(log.finish().finish())) {
          expect(row.sequence % chunkLines).toBe(0);
          const filled = row.lines.flatMap((one, place) =>
            one === '' ? [] : [[place, one] as const],
          );
          expect(row.activities).toBe(filled.length);
          for (const [place, one] of filled) found.set(row.sequence + place, one);
        }
        expect(found).toEqual(expected);
      },
    ),
  );
});
