import { type Problem, type World, WorldFold } from '@breakwater/activity';
import { type FormatName, lineFormats } from './prepare/line-format.ts';
import { readLines } from './prepare/read-lines.ts';
import { cutBlocks, usualLimits } from './read/blocks.ts';
import { type ByteSource, TruncatedSource } from './read/bytes.ts';
import { asLines } from './read/json-array.ts';

/** A line that could not be read, and why. */
export type LineProblem = Problem & { readonly line: number };

export interface FoldOutcome {
  readonly world: World;
  readonly lines: number;
  readonly rejected: number;
  /** Of the first hundred lines that were rejected. */
  readonly problems: readonly LineProblem[];
  /** Of a compressed source that ends before its end: why; what came before is in the world. */
  readonly truncated?: string;
}

const problemsKept = 100;

/**
 * Reads a source into a world in memory: the same reading as an import, without a record.
 *
 * @param onLines told of lines read so far, after each block
 */
export async function foldSource(
  source: ByteSource,
  format: FormatName,
  receivedAt: number,
  onLines: (lines: number) => void,
): Promise<FoldOutcome> {
  const fold = new WorldFold();
  const problems: LineProblem[] = [];
  let lines = 0;
  let rejected = 0;
  const refuse = (line: number, problem: Problem) => {
    rejected += 1;
    if (problems.length < problemsKept) problems.push({ line, ...problem });
  };
  const chunks = source.chunks(0);
  let truncated: string | undefined;
  try {
    const blocks = cutBlocks(format === 'activities' ? asLines(chunks) : chunks, {
      ...usualLimits,
      lines: 10_000,
    });
    for await (const block of blocks) {
      readLines(block, lineFormats[format], receivedAt, {
        isKnown: () => false,
        accept(activity, line) {
          if (fold.add(activity) === 'conflict') refuse(line, conflict);
        },
        refuse: (line, _start, _end, problem) => refuse(line, problem),
      });
      lines += block.lines;
      onLines(lines);
    }
  } catch (error) {
    if (!(error instanceof TruncatedSource)) throw error;
    truncated = error.message;
  }
  return {
    world: fold.finish(),
    lines,
    rejected,
    problems,
    ...(truncated === undefined ? undefined : { truncated }),
  };
}

const conflict: Problem = {
  field: 'id',
  reason: 'came before with other content',
  remedy: 'Give every activity of an actor an id of its own.',
};
