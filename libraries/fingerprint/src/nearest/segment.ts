import type { Found, KernelHost } from './kernel-host.ts';
import { hashBytes, recordsIn } from './kernel-memory.ts';
import type { Part, Records } from './part.ts';
import { type SegmentKernel, segmentHost } from './segment-kernel.ts';
import {
  layOutBands,
  layOutEntries,
  placeBands,
  placeEntries,
  type SegmentLayout,
  type SegmentShape,
  viewsOf,
} from './segment-layout.ts';

/** A part that was built whole and only loses entries. */
export class Segment implements Part {
  readonly shape: SegmentShape;
  live: number;
  readonly #host: KernelHost<SegmentKernel>;
  readonly #kernel: SegmentKernel;
  readonly #layout: SegmentLayout;
  readonly #query: Uint8Array;

  /** Of a kernel whose memory is laid out and grows no more. */
  constructor(
    host: KernelHost<SegmentKernel>,
    shape: SegmentShape,
    layout: SegmentLayout,
    live: number,
  ) {
    this.#host = host;
    this.#kernel = host.kernel;
    this.shape = shape;
    this.#layout = layout;
    this.live = live;
    this.#query = new Uint8Array(this.#kernel.memory.buffer, this.#kernel.query.value, hashBytes);
  }

  /**
   * A segment whose views are yet to be filled.
   *
   * @throws RangeError where there is no memory for it
   */
  static ofShape(shape: SegmentShape, live: number): Segment {
    const host = segmentHost();
    const { kernel } = host;
    const { layout: entries, end } = layOutEntries(kernel.dataAt.value, shape);
    placeEntries(kernel, entries, end);
    const { layout: bands, end: endOfAll } = layOutBands(end, shape);
    placeBands(kernel, shape, bands, endOfAll);
    kernel.setCounts(shape.uniques, shape.entries);
    return new Segment(host, shape, { ...entries, bands }, live);
  }

  get entries(): number {
    return this.shape.entries;
  }

  get bytes(): number {
    return this.#kernel.memory.buffer.byteLength;
  }

  /** What a snapshot holds: which entries are dead, and what never changes. */
  views(): { dead: Uint8Array; others: Uint8Array[] } {
    return viewsOf(this.#kernel.memory, this.shape, this.#layout);
  }

  has(id: number): boolean {
    return this.#kernel.has(id) !== 0;
  }

  remove(id: number): boolean {
    const removed = this.#kernel.remove(id) !== 0;
    if (removed) this.live--;
    return removed;
  }

  search(hash: Uint8Array, distance: number, into: Found[]): void {
    this.#query.set(hash);
    this.#host.collect(into, () => this.#kernel.search(distance));
  }

  rewind(): void {
    this.#kernel.rewind();
  }

  give(): Records | undefined {
    const count = this.#kernel.give();
    const { memory, recordsAt } = this.#kernel;
    return count === 0 ? undefined : recordsIn(memory, recordsAt.value, count);
  }
}
