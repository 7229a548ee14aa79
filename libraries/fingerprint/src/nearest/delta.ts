import { wasm } from './delta-kernel.gen.ts';
import { type Found, KernelHost } from './kernel-host.ts';
import { ensureBytes, hashBytes, noMemory, recordsIn } from './kernel-memory.ts';
import type { Part, Records } from './part.ts';

/** What `kernels/delta.ts` exports; places are byte offsets in its memory. */
interface DeltaKernel {
  readonly memory: WebAssembly.Memory;
  readonly query: { readonly value: number };
  readonly recordsAt: { readonly value: number };
  readonly records: { readonly value: number };
  add(id: number): number;
  has(id: number): number;
  remove(id: number): number;
  readonly next: { value: number };
  give(): number;
  search(distance: number): void;
}

const compiled = new WebAssembly.Module(Buffer.from(wasm, 'base64'));

/** The part that takes new entries: 104 bytes for each, and some 12 MB that are touched slowly. */
export class Delta implements Part {
  /** Entries that it takes at most. */
  static readonly capacity = 2 ** 24;

  entries = 0;
  live = 0;
  readonly #host = new KernelHost<DeltaKernel>(compiled);
  readonly #kernel = this.#host.kernel;
  #query: Uint8Array;

  constructor() {
    ensureBytes(this.#kernel.memory, this.#kernel.records.value);
    this.#query = this.#viewQuery();
  }

  get bytes(): number {
    return this.#kernel.memory.buffer.byteLength;
  }

  /**
   * Adds an entry whose id no live one has.
   *
   * @throws RangeError where memory ends
   */
  add(id: number, hash: Uint8Array): void {
    this.#ask(hash);
    if (!this.#kernel.add(id)) throw noMemory(this.bytes);
    this.entries++;
    this.live++;
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
    if (this.live === 0) return;
    this.#ask(hash);
    this.#host.collect(into, () => this.#kernel.search(distance));
  }

  rewind(): void {
    this.#kernel.next.value = 1;
  }

  give(): Records | undefined {
    const count = this.#kernel.give();
    const { memory, recordsAt } = this.#kernel;
    return count === 0 ? undefined : recordsIn(memory, recordsAt.value, count);
  }

  /** A copy of all live entries; who else reads them goes on where it was. */
  copy(): Records {
    const hashes = new Uint8Array(hashBytes * this.live);
    const ids = new Uint32Array(this.live);
    const { next } = this.#kernel;
    const before = next.value;
    this.rewind();
    let copied = 0;
    for (let records = this.give(); records; records = this.give()) {
      hashes.set(records.hashes, hashBytes * copied);
      ids.set(records.ids, copied);
      copied += records.ids.length;
    }
    next.value = before;
    return { hashes, ids };
  }

  #ask(hash: Uint8Array): void {
    // Memory that has grown leaves older views empty.
    if (this.#query.length === 0) this.#query = this.#viewQuery();
    this.#query.set(hash);
  }

  #viewQuery(): Uint8Array {
    return new Uint8Array(this.#kernel.memory.buffer, this.#kernel.query.value, hashBytes);
  }
}
