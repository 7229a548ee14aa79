import { isUtf8 } from 'node:buffer';
import { type Activity, longestLine, type Problem, readActivity } from '@breakwater/activity';
import type { Block } from '../read/blocks.ts';
import type { LineFormat } from './line-format.ts';

/** Told of every line that is not blank; `start` and `end` are where its text lies in the block. */
export interface LineVisitor {
  /** Answers true for a line that need not be read. */
  isKnown(line: number, start: number, end: number): boolean;
  accept(activity: Activity, line: number, start: number, end: number, warnings: number): void;
  refuse(line: number, start: number, end: number, problem: Problem): void;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Reads every line of a block. */
export function readLines(
  block: Block,
  format: LineFormat,
  receivedAt: number,
  visitor: LineVisitor,
): void {
  const bytes = Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength);
  const context = { receivedAt };
  const wellFormed = isUtf8(bytes);
  const overlong = new Map(block.overlong.map(({ line, length }) => [line, length]));
  let line = block.firstLine;
  for (let lineStart = 0; lineStart < bytes.length; line += 1) {
    const found = bytes.indexOf(lineFeed, lineStart);
    const start = line === 1 ? lineStart + byteOrderMark(bytes, lineStart) : lineStart;
    const end = trimmedEnd(bytes, start, found < 0 ? bytes.length : found);
    lineStart = found < 0 ? bytes.length : found + 1;
    if (end <= start || visitor.isKnown(line, start, end)) continue;
    const fault = faultOf(bytes, start, end, wellFormed, overlong.get(line));
    if (fault) {
      visitor.refuse(line, start, end, fault);
      continue;
    }
    const json = format.toJson(bytes.toString('utf8', start, end), line);
    if (json === undefined) continue;
    if (typeof json !== 'string') {
      visitor.refuse(line, start, end, json);
      continue;
    }
    const reading = readActivity(json, context);
    if (reading.ok) visitor.accept(reading.activity, line, start, end, reading.warnings.length);
    else visitor.refuse(line, start, end, reading.problem);
  }
}

function faultOf(
  bytes: Buffer,
  start: number,
  end: number,
  wellFormed: boolean,
  wholeLength: number | undefined,
): Problem | undefined {
  if (wholeLength !== undefined) {
    return {
      field: '',
      reason: `has ${wholeLength} bytes; its first bytes are kept`,
      remedy: `A line has at most ${longestLine}. Is a line end missing?`,
    };
  }
  return wellFormed || isUtf8(bytes.subarray(start, end)) ? undefined : notUtf8;
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
function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const byte = bytes[last - 1];
    if (byte !== carriageReturn && byte !== 0x20 && byte !== 0x09) break;
    last -= 1;
  }
  return last;
}
