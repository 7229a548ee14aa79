import type { Problem } from '@breakwater/activity';
import { BinaryRows } from '../copy/binary-rows.ts';
import type { Block } from '../read/blocks.ts';

/** A line that is not accepted, and where its text lies in the block; none where it must not be kept. */
export interface Rejection {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly problem: Problem;
}

/** Rows of `intake.rejected`: every line byte for byte. */
export function encodeRejected(
  rejections: readonly Rejection[],
  block: Block,
  { receivedAt, source }: { readonly receivedAt: number; readonly source: string },
): BinaryRows {
  const rows = new BinaryRows(7);
  for (const { line, start, end, problem } of rejections) {
    rows.row();
    rows.instant(receivedAt);
    rows.text(plain(source));
    rows.bigint(line);
    rows.text(plain(problem.field));
    rows.text(plain(problem.reason));
    rows.text(plain(problem.remedy));
    rows.slice(block.bytes, start, end);
  }
  return rows;
}

/** Text for people, which may quote what PostgreSQL's text refuses. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll('\0', '␀');
}
