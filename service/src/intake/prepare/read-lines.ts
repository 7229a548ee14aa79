import { isUtf8 } from 'node:buffer';
import { type Activity, longestLine, type Problem, readActivity } from '@breakwater/activity';
import type { Block } from '../read/blocks.ts';
import type { LineFormat } from './line-format.ts';

/** A line that says something. */
export interface ReadLine {
  readonly line: number;
  /** Its bytes in the block, without the line end. */
  readonly start: number;
  readonly end: number;
  readonly activity: Activity | undefined;
  readonly problem: Problem | undefined;
  readonly warnings: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Reads every line of a block that is not blank. */
export function readLines(block: Block, format: LineFormat, receivedAt: number): ReadLine[] {
  const bytes = Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength);
  const context = { receivedAt };
  const wellFormed = isUtf8(bytes);
  const overlong = new Map(block.overlong.map(({ line, length }) => [line, length]));
  const lines: ReadLine[] = [];
  let line = block.firstLine;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(lineFeed, start);
    const next = found < 0 ? bytes.length : found + 1;
    const from = line === 1 ? start + byteOrderMark(bytes, start) : start;
    const end = lineEnd(bytes, from, found < 0 ? bytes.length : found);
    start = next;
    if (end <= from) continue;
    const length = overlong.get(line);
    const problem =
      length !== undefined
        ? tooLong(length)
        : wellFormed || isUtf8(bytes.subarray(from, end))
          ? undefined
          : notUtf8;
    if (problem) {
      lines.push({ line, start: from, end, activity: undefined, problem, warnings: 0 });
      continue;
    }
    const text = format.toJson(bytes.toString('utf8', from, end), line);
    if (text === undefined) continue;
    const reading =
      typeof text === 'string'
        ? readActivity(text, context)
        : ({ ok: false, problem: text } as const);
    lines.push(
      reading.ok
        ? {
            line,
            start: from,
            end,
            activity: reading.activity,
            problem: undefined,
            warnings: reading.warnings.length,
          }
        : { line, start: from, end, activity: undefined, problem: reading.problem, warnings: 0 },
    );
  }
  return lines;
}

function tooLong(length: number): Problem {
  return {
    field: '',
    reason: `has ${length} bytes; its first bytes are kept`,
    remedy: `A line has at most ${longestLine}. Is a line end missing?`,
  };
}

const notUtf8: Problem = {
  field: '',
  reason: 'is not UTF-8',
  remedy: 'Send text in UTF-8.',
};

/** Length of a byte order mark, which some programs write at the head of a file. */
function byteOrderMark(bytes: Uint8Array, start: number): number {
  return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? 3 : 0;
}

/** The end of a line without white space: a line of it alone is blank. */
function lineEnd(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const byte = bytes[last - 1];
    if (byte !== carriageReturn && byte !== 0x20 && byte !== 0x09) break;
    last -= 1;
  }
  return last;
}
