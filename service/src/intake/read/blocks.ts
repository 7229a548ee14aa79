import { TruncatedSource } from './bytes.ts';

/** A run of whole lines, as it came. */
export interface Block {
  /** The bytes of the lines, each ended by LF but perhaps the last. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Number of the first line, from 1. */
  readonly firstLine: number;
  /** Lines in the block, blank ones too. */
  readonly lines: number;
  /** Offset behind the block in the (uncompressed) source: where the next block begins. */
  readonly end: number;
  /** Lines too long to be read: kept as their first bytes, in place, ended by LF. */
  readonly overlong: readonly OverlongLine[];
}

export interface OverlongLine {
  readonly line: number;
  /** Length of the whole line in bytes. */
  readonly length: number;
}

/** Where a stream of bytes stands in its source. */
export interface SourcePosition {
  readonly line: number;
  readonly offset: number;
  /** Most lines of the first block, where that is to be small. */
  readonly firstLines?: number;
}

export interface BlockLimits {
  /** Most lines of a block. */
  readonly lines: number;
  /** Bytes from which a block is closed at the next line end. */
  readonly bytes: number;
  /** Bytes of the longest line that is read; a longer one is kept as its first bytes. */
  readonly lineBytes: number;
}

/** A batch of some 50,000 lines: large enough that index pages are touched in runs. */
export const usualLimits: BlockLimits = {
  lines: 50_000,
  bytes: 24 * 1024 * 1024,
  lineBytes: 1024 * 1024,
};

/**
 * Cuts a stream of bytes into blocks of whole lines. Memory is bounded by the limits whatever comes:
 * of a line without end only the first bytes are held. What a truncated source gave
 * before its end is given before its error is thrown.
 *
 */
export async function* cutBlocks(
  chunks: AsyncIterable<Uint8Array>,
  limits: BlockLimits = usualLimits,
  start: SourcePosition = { line: 1, offset: 0 },
): AsyncGenerator<Block> {
  const first = { ...limits, lines: start.firstLines ?? limits.lines };
  let open = new OpenBlock(start.line, start.offset, first);
  let cutShort: TruncatedSource | undefined;
  try {
    for await (const chunk of chunks) {
      let from = 0;
      while (from < chunk.length) {
        from = open.take(chunk, from);
        if (!open.full) continue;
        yield open.close();
        open = open.next(limits);
      }
    }
  } catch (error) {
    if (!(error instanceof TruncatedSource)) throw error;
    cutShort = error;
  }
  open.endLine();
  if (open.lines > 0) yield open.close();
  if (cutShort) throw cutShort;
}

/** A block while it grows. */
class OpenBlock {
  readonly #limits: BlockLimits;
  readonly #firstLine: number;
  readonly #overlong: OverlongLine[] = [];
  #buffer: Buffer<ArrayBuffer>;
  #length = 0;
  #lineStart = 0;
  /** Bytes of the open line that were let go. */
  #dropped = 0;
  #end: number;
  lines = 0;

  /** @param expected bytes that are likely to come */
  constructor(firstLine: number, offset: number, limits: BlockLimits, expected = 64 * 1024) {
    this.#firstLine = firstLine;
    this.#end = offset;
    this.#limits = limits;
    this.#buffer = Buffer.from(new ArrayBuffer(Math.min(limits.bytes, expected)));
  }

  get full(): boolean {
    return (
      this.#length === this.#lineStart &&
      this.#dropped === 0 &&
      (this.lines >= this.#limits.lines || this.#length >= this.#limits.bytes)
    );
  }

  /** Takes bytes of the chunk up to the end of the block; answers where it stopped. */
  take(chunk: Uint8Array, from: number): number {
    let position = this.#takeRun(chunk, from);
    while (position < chunk.length && !this.full) {
      const lineEnd = chunk.indexOf(lineFeed, position);
      const stop = lineEnd < 0 ? chunk.length : lineEnd;
      this.#add(chunk, position, stop);
      position = stop;
      if (lineEnd < 0) continue;
      this.#append(lineEnding, 0, 1);
      this.#end += 1;
      position += 1;
      this.#closeLine();
    }
    return position;
  }

  /** Takes all lines at once that end in the chunk and are not too long; answers where it stopped. */
  #takeRun(chunk: Uint8Array, from: number): number {
    const { lines, bytes, lineBytes } = this.#limits;
    const length = this.#length - from;
    let lineStart = from - (this.#length - this.#lineStart);
    let end = from;
    let count = this.lines;
    while (count < lines && length + end < bytes && this.#dropped === 0) {
      const lineEnd = chunk.indexOf(lineFeed, end);
      if (lineEnd < 0 || lineEnd - lineStart > lineBytes) break;
      end = lineEnd + 1;
      lineStart = end;
      count += 1;
    }
    if (end === from) return from;
    this.#append(chunk, from, end);
    this.#end += end - from;
    this.#lineStart = this.#length;
    this.lines = count;
    return end;
  }

  /** Ends a last line that has no line end. */
  endLine(): void {
    if (this.#length > this.#lineStart) this.#closeLine();
  }

  #closeLine(): void {
    if (this.#dropped > 0) {
      const kept = this.#limits.lineBytes;
      this.#overlong.push({
        line: this.#firstLine + this.lines,
        length: kept + this.#dropped,
      });
      this.#dropped = 0;
    }
    this.#lineStart = this.#length;
    this.lines += 1;
  }

  close(): Block {
    return {
      bytes: this.#buffer.subarray(0, this.#length),
      firstLine: this.#firstLine,
      lines: this.lines,
      end: this.#end,
      overlong: this.#overlong,
    };
  }

  /** The next block, which is likely to be as long for as many lines, give or take an eighth. */
  next(limits: BlockLimits): OpenBlock {
    const expected = Math.ceil((this.#length / this.lines) * limits.lines * 1.125);
    return new OpenBlock(this.#firstLine + this.lines, this.#end, limits, expected);
  }

  #add(chunk: Uint8Array, from: number, to: number): void {
    this.#end += to - from;
    const room = this.#limits.lineBytes - (this.#length - this.#lineStart);
    const kept = Math.max(0, Math.min(room, to - from));
    this.#dropped += to - from - kept;
    this.#append(chunk, from, from + kept);
  }

  #append(bytes: Uint8Array, from: number, to: number): void {
    const needed = this.#length + (to - from);
    if (needed > this.#buffer.length) {
      const grown = Buffer.from(new ArrayBuffer(Math.max(needed, this.#buffer.length * 2)));
      grown.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = grown;
    }
    this.#buffer.set(bytes.subarray(from, to), this.#length);
    this.#length = needed;
  }
}

const lineFeed = 0x0a;
const lineEnding = Uint8Array.of(lineFeed);
