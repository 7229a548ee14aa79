import { ensureBytes, recordsIn } from './kernel-memory.ts';
import type { Records } from './part.ts';
import { planBands } from './plan-bands.ts';
import { Segment } from './segment.ts';
import { segmentHost } from './segment-kernel.ts';
import {
  type BandLayout,
  type EntryLayout,
  layOutBands,
  layOutEntries,
  placeBands,
  placeEntries,
  placesFor,
  type SegmentShape,
  wideBlocksFor,
  wideBlocksOf,
} from './segment-layout.ts';

/** Items of a step: together they take about a millisecond. */
const itemsAtATime = 32_768;
/** New memory comes when it is first written to, in half a millisecond for 2 MB. */
const touchedAtATime = 2 ** 21;
const pageBytes = 4096;

/** Builds a segment: takes entries in, then works in steps of about a millisecond. */
export class SegmentBuilder {
  readonly #host = segmentHost();
  readonly #kernel = this.#host.kernel;
  readonly #room: SegmentShape;
  readonly #layout: EntryLayout;
  /** Where bands begin; before they do, equal hashes are looked for there. */
  readonly #bandsAt: number;
  #bands: { widths: number[]; layout: BandLayout[] } | undefined;
  #entries = 0;
  #touched = 0;

  /**
   * For so many entries at most.
   *
   * @throws RangeError where there is no memory for them
   */
  constructor(entries: number) {
    this.#room = { uniques: entries, entries, places: placesFor(entries), bands: [] };
    const { layout, end: owners } = layOutEntries(this.#kernel.dataAt.value, this.#room);
    this.#layout = layout;
    placeEntries(this.#kernel, layout, owners);
    const newIds = owners + 4 * entries;
    this.#bandsAt = newIds + 4 * entries;
    const twinPlaces = 3 * entries;
    ensureBytes(this.#kernel.memory, this.#bandsAt + 4 * twinPlaces);
    this.#kernel.begin(this.#bandsAt, twinPlaces, owners, newIds);
  }

  /**
   * Writes to a little of the memory that is new, which changes nothing: the entries go to all ends
   * of it, and the first of them would wait for all of it. False when all was written to.
   */
  touch(): boolean {
    const bytes = new Uint8Array(this.#kernel.memory.buffer);
    if (this.#touched === bytes.length) return false;
    const end = Math.min(this.#touched + touchedAtATime, bytes.length);
    for (let at = this.#touched; at < end; at += pageBytes) bytes[at] |= 0;
    this.#touched = end;
    return true;
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
    if (!this.#bands) {
      this.#bands = this.#layOutBands();
      return true;
    }
    return this.touch() || this.#kernel.step(itemsAtATime) !== 0;
  }

  /** The segment, when all is done. */
  finish(): Segment {
    const { widths, layout } = this.#bands!;
    const wideBlocks = wideBlocksOf(this.#kernel, widths.length);
    const shape = this.#shape(widths, (band) => wideBlocks[band]);
    return new Segment(this.#host, shape, { ...this.#layout, bands: layout }, this.#entries);
  }

  #layOutBands() {
    const uniques = this.#kernel.uniques.value;
    const widths = planBands(uniques);
    const shape = this.#shape(widths, () => wideBlocksFor(uniques));
    const { layout, end } = layOutBands(this.#bandsAt, shape);
    placeBands(this.#kernel, shape, layout, end);
    return { widths, layout };
  }

  #shape(widths: readonly number[], wideBlocks: (band: number) => number): SegmentShape {
    return {
      uniques: this.#kernel.uniques.value,
      entries: this.#entries,
      places: this.#room.places,
      bands: widths.map((width, band) => ({ width, wideBlocks: wideBlocks(band) })),
    };
  }
}
