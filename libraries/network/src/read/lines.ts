const lineFeed = 0x0a;

/** Told of text as it becomes whole. */
export interface LinesVisitor {
  /** Whole lines, each ended by LF, in `bytes[start..end]`. */
  lines(bytes: Uint8Array, start: number, end: number): void;
  /** In place of a line that is longer than the limit: its length so far. */
  overlong(): void;
}

/**
 * Makes whole lines of chunks of bytes that end anywhere. Only the line that is cut by the end of a
 * chunk is copied; of a line beyond the limit nothing is held.
 */
export class LineCutter {
  readonly #visitor: LinesVisitor;
  readonly #limit: number;
  /** The beginning of the line that is open. */
  #open = new Uint8Array();
  #skips = false;

  constructor(visitor: LinesVisitor, limit: number) {
    this.#visitor = visitor;
    this.#limit = limit;
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    if (this.#open.length > 0 || this.#skips) {
      const end = chunk.indexOf(lineFeed) + 1;
      this.#hold(end === 0 ? chunk : chunk.subarray(0, end));
      if (end === 0) return;
      this.#close();
      start = end;
    }
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > start) this.#visitor.lines(chunk, start, end);
    this.#hold(chunk.subarray(Math.max(start, end)));
  }

  /** Ends a last line that has no line end. */
  finish(): void {
    if (this.#open.length === 0 && !this.#skips) return;
    this.#hold(Uint8Array.of(lineFeed));
    this.#close();
  }

  #hold(part: Uint8Array): void {
    if (part.length === 0 || this.#skips) return;
    if (this.#open.length + part.length > this.#limit) {
      this.#skips = true;
      this.#open = new Uint8Array();
      return;
    }
    const joined = new Uint8Array(this.#open.length + part.length);
    joined.set(this.#open);
    joined.set(part, this.#open.length);
    this.#open = joined;
  }

  #close(): void {
    if (this.#skips) this.#visitor.overlong();
    else this.#visitor.lines(this.#open, 0, this.#open.length);
    this.#open = new Uint8Array();
    this.#skips = false;
  }
}
