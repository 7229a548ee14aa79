import type { Problem } from '@breakwater/activity';
import { BinaryRows } from '../copy/binary-rows.ts';
import type { Block } from '../read/blocks.ts';
import type { ReadLine } from './read-lines.ts';

/** A line that is not accepted. */
export interface Rejection {
  readonly read: ReadLine;
  readonly problem: Problem;
  /** Its text must not be kept. */
  readonly withoutText?: boolean;
}

const nothing = new Uint8Array();

/** Rows of `intake.rejected`: every line byte for byte. */
export function encodeRejected(
  rejections: readonly Rejection[],
  block: Block,
  { receivedAt, source }: { readonly receivedAt: number; readonly source: string },
): BinaryRows {
  const rows = new BinaryRows(7);
  for (const { read, problem, withoutText } of rejections) {
    rows.row();
    rows.instant(receivedAt);
    rows.text(plain(source));
    rows.bigint(read.line);
    rows.text(plain(problem.field));
    rows.text(plain(problem.reason));
    rows.text(plain(problem.remedy));
    rows.bytes(withoutText ? nothing : block.bytes.subarray(read.start, read.end));
  }
  return rows;
}

/** Text for people, which may quote what PostgreSQL's text refuses. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll('\0', '␀');
}
