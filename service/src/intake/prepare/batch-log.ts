import { BinaryRows } from '../copy/binary-rows.ts';
import { chunkLines, lineFeed, packLines } from '../log/chunk.ts';
import type { Block } from '../read/blocks.ts';

/**
 * The log of a batch: the accepted lines of a block, in chunks. Lines that follow one another in the
 * block are taken as one run, which is all of a chunk unless something was refused.
 */
export class BatchLog {
  readonly #bytes: Uint8Array;
  readonly #sequence: number;
  readonly #receivedAt: number;
  readonly #rows: BinaryRows;
  #chunk = 0;
  /** Lines of the open chunk, joined, before the run. */
  readonly #parts: Uint8Array[] = [];
  /** The run: none while its end is below its start. */
  #runStart = 0;
  #runEnd = -1;
  /** Place in the chunk behind the run. */
  #place = 0;
  #activities = 0;

  /** @param sequence number of the block's first line: the first of a chunk */
  constructor(block: Block, sequence: number, receivedAt: number) {
    this.#bytes = block.bytes;
    this.#sequence = sequence;
    this.#receivedAt = receivedAt;
    this.#rows = new BinaryRows(4, block.lines * 64);
  }

  /** Adds a line of the block by its sequence number; they come in order. */
  add(sequence: number, start: number, end: number): void {
    const index = sequence - this.#sequence;
    const chunk = Math.floor(index / chunkLines);
    if (chunk !== this.#chunk) {
      this.#close();
      this.#chunk = chunk;
    }
    const place = index - chunk * chunkLines;
    this.#activities += 1;
    const goesOn = place === this.#place && start === this.#runEnd + 1;
    if (!goesOn) {
      this.#endRun();
      if (place > this.#place) this.#parts.push(Buffer.alloc(place - this.#place, lineFeed));
      this.#runStart = start;
    }
    this.#runEnd = end;
    this.#place = place + 1;
  }

  /** Rows of `intake.activity`. */
  finish(): BinaryRows {
    this.#close();
    return this.#rows;
  }

  #endRun(): void {
    if (this.#runEnd < this.#runStart) return;
    this.#parts.push(this.#bytes.subarray(this.#runStart, this.#runEnd), Buffer.of(lineFeed));
    this.#runEnd = -1;
    this.#runStart = 0;
  }

  #close(): void {
    if (this.#activities > 0) {
      const run = this.#bytes.subarray(this.#runStart, this.#runEnd);
      const body = packLines(this.#parts.length > 0 ? Buffer.concat([...this.#parts, run]) : run);
      this.#rows.row();
      this.#rows.instant(this.#receivedAt);
      this.#rows.bigint(this.#sequence + this.#chunk * chunkLines);
      this.#rows.integer(this.#activities);
      this.#rows.slice(body, 0, body.length);
    }
    this.#parts.length = 0;
    this.#runStart = 0;
    this.#runEnd = -1;
    this.#place = 0;
    this.#activities = 0;
  }
}
