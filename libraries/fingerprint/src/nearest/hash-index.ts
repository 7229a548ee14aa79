import { Compaction } from './compaction.ts';
import { Delta } from './delta.ts';
import type { Found } from './kernel-host.ts';
import { hashBytes } from './kernel-memory.ts';
import type { Part } from './part.ts';
import type { Segment } from './segment.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

export interface HashIndexOptions {
  /** Entries of one segment at most; 28 million, which fill 4 GB, unless told. */
  readonly segmentCapacity?: number;
}

/** The confident match of PDQ (python-threatexchange). */
const usualDistance = 31;
const largestDistance = 64;
const largestId = 2 ** 32 - 1;
/** New entries that are folded in before their search costs as much as that of a segment. */
const leastDue = 1024;
const dueShare = 1 / 32;
/** Of a segment, what may be dead before it is built anew. */
const deadShare = 1 / 4;

/**
 * All hashes of 256 bits within a Hamming distance, exactly, by multi-index hashing over flat
 * arrays in WebAssembly (Norouzi, Punjani, Fleet, 2012).
 *
 * What is added or removed is seen by the next search. New entries stand beside large segments
 * that only lose entries, until `compact` or a number of `compactStep`s folds them together; call
 * the latter in idle moments while `compactionDue`. Searches go on meanwhile, at most a
 * millisecond late, and memory holds both the old segment and the new one.
 *
 * One segment holds up to 28 million hashes in some 120 bytes each; more make more segments.
 */
export class HashIndex {
  readonly #capacity: number;
  #segments: Segment[] = [];
  /** The last one takes what is new, unless it is being folded. */
  #deltas: Delta[] = [];
  #compaction: Compaction | undefined;

  constructor({ segmentCapacity = 28_000_000 }: HashIndexOptions = {}) {
    this.#capacity = segmentCapacity;
  }

  /**
   * An index from the chunks of a snapshot, cut in any way: those that `snapshot` gave, or a
   * file's stream. A second or so for a gigabyte, which are 9 million hashes.
   *
   * @throws DamagedSnapshot where anything of it is not as it was written
   * @throws RangeError where there is no memory for it
   */
  static async load(
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options?: HashIndexOptions,
  ): Promise<HashIndex> {
    const { segments, loose } = await readSnapshot(chunks);
    const index = new HashIndex(options);
    index.#segments.push(...segments);
    for (const { hashes, ids } of loose) {
      for (const [i, id] of ids.entries()) {
        index.#openDelta().add(id, hashes.subarray(hashBytes * i, hashBytes * (i + 1)));
      }
    }
    return index;
  }

  /** Ids in the index. */
  get size(): number {
    return this.#parts().reduce((sum, { live }) => sum + live, 0);
  }

  /** Bytes of memory. */
  get bytes(): number {
    return this.#parts().reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /**
   * Adds an id, or gives it another hash.
   *
   * @param id a whole number from 0 to 2 ** 32 - 1, the caller's own
   * @param hash 32 bytes; many ids may have the same
   * @throws RangeError where either is none, or memory ends
   */
  add(id: number, hash: Uint8Array): void {
    checkId(id);
    checkHash(hash);
    this.remove(id);
    this.#openDelta().add(id, hash);
  }

  /** Takes an id out; false where it is not in. */
  remove(id: number): boolean {
    checkId(id);
    for (const part of this.#parts()) {
      if (!part.remove(id)) continue;
      if (this.#compaction?.sources.includes(part)) this.#compaction.forget(id);
      return true;
    }
    return false;
  }

  has(id: number): boolean {
    checkId(id);
    return this.#parts().some((part) => part.has(id));
  }

  /**
   * All ids whose hashes differ from this one in at most so many bits, the nearest first, then by
   * id.
   *
   * @param distance 0 to 64. Up to 31 the cost is some 5,000 places of memory for 10 million
   *   random hashes; above 50 or so, that of comparing them all.
   */
  search(hash: Uint8Array, distance = usualDistance): Found[] {
    checkHash(hash);
    checkDistance(distance);
    const found: Found[] = [];
    for (const segment of this.#segments) segment.search(hash, distance, found);
    for (const delta of this.#deltas) delta.search(hash, distance, found);
    return found.sort((a, b) => a.distance - b.distance || a.id - b.id);
  }

  /** Whether so much was added or removed that `compactStep` has work, or is at it. */
  get compactionDue(): boolean {
    return this.#compaction !== undefined || this.#sourcesDue() !== undefined;
  }

  /**
   * About a millisecond of folding, where it is due or was begun.
   *
   * @returns whether more is left to do
   * @throws RangeError where there is no memory for the new segment; the index stays as it was
   */
  compactStep(): boolean {
    if (!this.#compaction) {
      const sources = this.#sourcesDue();
      if (!sources) return false;
      this.#compaction = new Compaction(sources);
    }
    this.#work(this.#compaction);
    return this.compactionDue;
  }

  /**
   * Folds all that is new and drops all that is removed, at once: a second or two for a million.
   *
   * @throws RangeError as `compactStep`
   */
  compact(): void {
    for (;;) {
      while (this.#compaction) this.#work(this.#compaction);
      if (this.#newEntries() === 0 && this.#segments.every(({ live, entries }) => live === entries))
        return;
      this.#compaction = new Compaction(this.#sources());
    }
  }

  /**
   * The index as it is at the moment of the call, as chunks of about 1 MiB: what changes while
   * they are taken is not in them. Compact it before: what is new takes longer to load.
   */
  snapshot(): Iterable<Uint8Array> {
    return writeSnapshot({
      segments: this.#segments,
      loose: this.#deltas.map((delta) => delta.copy()),
    });
  }

  #work(compaction: Compaction): void {
    if (this.#goesOn(compaction)) return;
    const { sources } = compaction;
    this.#segments = this.#segments.filter((segment) => !sources.includes(segment));
    this.#deltas = this.#deltas.filter((delta) => !sources.includes(delta));
    this.#segments.push(compaction.finish());
    this.#compaction = undefined;
  }

  #goesOn(compaction: Compaction): boolean {
    try {
      return compaction.step();
    } catch (error) {
      // The sources still hold all; whoever has made room may begin again.
      this.#compaction = undefined;
      throw error;
    }
  }

  #parts(): Part[] {
    return [...this.#deltas, ...this.#segments];
  }

  #newEntries(): number {
    return this.#deltas.reduce((sum, { entries }) => sum + entries, 0);
  }

  #sourcesDue(): Part[] | undefined {
    const worn = ({ live, entries }: Part) =>
      entries - live > Math.max(leastDue, deadShare * entries);
    const due = Math.max(leastDue, dueShare * this.size);
    return this.#newEntries() > due || this.#segments.some(worn) ? this.#sources() : undefined;
  }

  /** What is new, then of the segments those with most dead, as much as one segment holds. */
  #sources(): Part[] {
    const sources: Part[] = [];
    let live = 0;
    const dead = (part: Part) => part.entries - part.live;
    const segments = this.#segments.toSorted((a, b) => dead(b) - dead(a) || a.live - b.live);
    for (const part of [...this.#deltas, ...segments]) {
      if (sources.length > 0 && live + part.live > this.#capacity) continue;
      sources.push(part);
      live += part.live;
    }
    return sources;
  }

  #openDelta(): Delta {
    const last = this.#deltas.at(-1);
    const most = Math.min(Delta.capacity, this.#capacity);
    if (last && last.entries < most && !this.#compaction?.sources.includes(last)) return last;
    const delta = new Delta();
    this.#deltas.push(delta);
    return delta;
  }
}

function checkId(id: number): void {
  if (!(Number.isInteger(id) && id >= 0 && id <= largestId)) {
    throw new RangeError(`id ${id} is no whole number from 0 to ${largestId}.`);
  }
}

function checkHash(hash: Uint8Array): void {
  if (hash.length !== hashBytes) {
    throw new RangeError(`the hash has ${hash.length} bytes. Give ${hashBytes}.`);
  }
}

function checkDistance(distance: number): void {
  if (!(Number.isInteger(distance) && distance >= 0 && distance <= largestDistance)) {
    throw new RangeError(
      `distance ${distance} is no whole number of bits from 0 to ${largestDistance}.`,
    );
  }
}
