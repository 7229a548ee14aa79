import { BinaryRows } from '../copy/binary-rows.ts';
import { orderByTwo } from './sorting.ts';
import type { SubjectCache } from './subject-cache.ts';

const none = -1;

/**
 * The activity ids of a batch, each once: keys of 16 bytes in one flat array, found through a table
 * of hashes (the keys are HMACs, so their own first bits are the hash).
 */
export class BatchIds {
  readonly #slots: Int32Array;
  readonly #keys: Buffer;
  readonly #sequences: Float64Array;
  readonly #actors: Int32Array;
  readonly #targets: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #digests: string[] = [];

  /** @param capacity lines of the block */
  constructor(capacity: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 2))).fill(none);
    this.#keys = Buffer.alloc(capacity * 16);
    this.#sequences = new Float64Array(capacity);
    this.#actors = new Int32Array(capacity);
    this.#targets = new Int32Array(capacity).fill(none);
    this.#kinds = new Uint8Array(capacity);
  }

  get size(): number {
    return this.#digests.length;
  }

  /** The content's digest of an id that is there already; else undefined, and it is there now. */
  add(key: Buffer, digest: string, sequence: number, actor: number): string | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = key.readUInt32LE(8) & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot];
      if (row === none) {
        this.#insert(slot, key, digest, sequence, actor);
        return undefined;
      }
      if (key.compare(this.#keys, row * 16, row * 16 + 16) === 0) return this.#digests[row];
    }
  }

  /** The relation that the id added last has made, which an `Undo` may withdraw by this id. */
  setRelation(kind: number, target: number): void {
    this.#kinds[this.size - 1] = kind;
    this.#targets[this.size - 1] = target;
  }

  /** Rows of `intake.remembered` in the order of its key: see `BatchRelations.encode`. */
  encode(subjects: SubjectCache, receivedAt: number, met: number): BinaryRows {
    const order = orderByTwo(
      this.size,
      (row) => subjects.places[this.#actors[row]],
      met,
      (row) => this.#keys.readUInt32BE(row * 16),
    );
    const rows = new BinaryRows(7, this.size * 128);
    for (const row of order) {
      rows.row();
      rows.instant(receivedAt);
      rows.bigint(this.#sequences[row]);
      rows.uuid(subjects.keys, this.#actors[row] * 16);
      rows.uuid(this.#keys, row * 16);
      rows.hexUuid(this.#digests[row]);
      if (this.#targets[row] === none) {
        rows.null();
        rows.null();
      } else {
        rows.uuid(subjects.keys, this.#targets[row] * 16);
        rows.smallint(this.#kinds[row]);
      }
    }
    return rows;
  }

  #insert(slot: number, key: Buffer, digest: string, sequence: number, actor: number): void {
    const row = this.#digests.push(digest) - 1;
    this.#slots[slot] = row;
    this.#keys.set(key, row * 16);
    this.#sequences[row] = sequence;
    this.#actors[row] = actor;
  }
}
