import type { Found, KernelHost } from './kernel-host.ts';
import { hashBytes, recordsIn } from './kernel-memory.ts';
import type { Part, Records } from './part.ts';
import type { SegmentKernel } from './segment-kernel.ts';

/** A part that was built whole and only loses entries. */
export class Segment implements Part {
  readonly entries: number;
  live: number;
  readonly #host: KernelHost<SegmentKernel>;
  readonly #kernel: SegmentKernel;
  readonly #query: Uint8Array;

  /** Of a kernel whose memory is laid out and filled, and grows no more. */
  constructor(host: KernelHost<SegmentKernel>, entries: number, live: number) {
    this.#host = host;
    this.#kernel = host.kernel;
    this.entries = entries;
    this.live = live;
    this.#query = new Uint8Array(this.#kernel.memory.buffer, this.#kernel.query.value, hashBytes);
  }

  get bytes(): number {
    return this.#kernel.memory.buffer.byteLength;
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
