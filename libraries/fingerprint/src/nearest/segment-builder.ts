import { ensureBytes, recordsIn } from './kernel-memory.ts';
import type { Records } from './part.ts';
import { planBands } from './plan-bands.ts';
import { Segment } from './segment.ts';
import { segmentHost } from './segment-kernel.ts';
import { layOutBands, layOutEntries, placeBands, placeEntries } from './segment-layout.ts';

/** Items of a step: together they take about a millisecond. */
const itemsAtATime = 32_768;

/** Builds a segment: takes entries in, then works in steps of about a millisecond. */
export class SegmentBuilder {
  readonly #host = segmentHost();
  readonly #kernel = this.#host.kernel;
  /** Where bands begin; before they do, equal hashes are looked for there. */
  readonly #bandsAt: number;
  #entries = 0;
  #closed = false;

  /**
   * For so many entries at most.
   *
   * @throws RangeError where there is no memory for them
   */
  constructor(entries: number) {
    const layout = layOutEntries(this.#kernel.dataAt.value, entries, entries);
    placeEntries(this.#kernel, layout);
    const newIds = layout.end + 4 * entries;
    this.#bandsAt = newIds + 4 * entries;
    const twinPlaces = 3 * entries;
    ensureBytes(this.#kernel.memory, this.#bandsAt + 4 * twinPlaces);
    this.#kernel.begin(this.#bandsAt, twinPlaces, layout.end, newIds);
  }

  take({ hashes, ids }: Records): void {
    const records = recordsIn(this.#kernel.memory, this.#kernel.recordsAt.value, ids.length);
    records.hashes.set(hashes);
    records.ids.set(ids);
    this.#kernel.take(ids.length);
    this.#entries += ids.length;
  }

  /** Works on, after all entries were taken; false when all is done. */
  step(): boolean {
    if (!this.#closed) this.#layOutBands();
    return this.#kernel.step(itemsAtATime) !== 0;
  }

  finish(): Segment {
    return new Segment(this.#host, this.#entries, this.#entries);
  }

  #layOutBands(): void {
    this.#closed = true;
    const uniques = this.#kernel.uniques.value;
    const { bands, end } = layOutBands(this.#bandsAt, planBands(uniques), uniques);
    placeBands(this.#kernel, bands, end, uniques);
  }
}
