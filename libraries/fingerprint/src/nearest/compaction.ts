import type { Part } from './part.ts';
import type { Segment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';

/** Folds parts into one segment, step by step, while they go on being searched. */
export class Compaction {
  readonly sources: readonly Part[];
  readonly #builder: SegmentBuilder;
  #reading = 0;
  /** Taken out of a source after this began; it may have been read before. */
  readonly #removed = new Set<number>();

  /** @throws RangeError where there is no memory for the segment */
  constructor(sources: readonly Part[]) {
    this.sources = sources;
    this.#builder = new SegmentBuilder(sources.reduce((sum, { live }) => sum + live, 0));
    for (const source of sources) source.rewind();
  }

  /** An entry was taken out of one of the sources. */
  forget(id: number): void {
    this.#removed.add(id);
  }

  /** About a millisecond of work; false when all is done. */
  step(): boolean {
    if (this.#reading === 0 && this.#builder.touch()) return true;
    if (this.#reading === this.sources.length) return this.#builder.step();
    for (let round = 0; round < 4 && this.#reading < this.sources.length; round++) {
      const records = this.sources[this.#reading].give();
      if (records) this.#builder.take(records);
      else this.#reading++;
    }
    return true;
  }

  finish(): Segment {
    const segment = this.#builder.finish();
    for (const id of this.#removed) segment.remove(id);
    return segment;
  }
}
