import { BinaryRows } from '../copy/binary-rows.ts';
import type { Hash64 } from './sip-hash.ts';
import { orderByTwo } from './sorting.ts';
import type { SubjectCache } from './subject-cache.ts';

const none = -1;

/**
 * The activity ids of a batch, each once, as actor and key: flat arrays, found through a table of
 * hashes.
 */
export class BatchIds {
  readonly #slots: Int32Array;
  readonly #highs: Int32Array;
  readonly #lows: Int32Array;
  readonly #sequences: Float64Array;
  readonly #actors: Int32Array;
  readonly #targets: Int32Array;
  readonly #kinds: Uint8Array;
  /** Four numbers an id. */
  readonly #digests: Int32Array;
  #size = 0;

  /** @param capacity lines of the block */
  constructor(capacity: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 2))).fill(none);
    this.#highs = new Int32Array(capacity);
    this.#lows = new Int32Array(capacity);
    this.#sequences = new Float64Array(capacity);
    this.#actors = new Int32Array(capacity);
    this.#targets = new Int32Array(capacity).fill(none);
    this.#kinds = new Uint8Array(capacity);
    this.#digests = new Int32Array(capacity * 4);
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Adds an id that is not there yet; else says whether its content is the same.
   *
   * @param digest 32 hexadecimal digits
   */
  add(key: Hash64, digest: string, sequence: number, actor: number): 'new' | 'same' | 'conflict' {
    const mask = this.#slots.length - 1;
    const first = (key.low ^ Math.imul(actor, 0x9e3779b1)) & mask;
    for (let slot = first; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot];
      if (row === none) {
        this.#insert(slot, key, digest, sequence, actor);
        return 'new';
      }
      if (
        this.#lows[row] === key.low &&
        this.#highs[row] === key.high &&
        this.#actors[row] === actor
      ) {
        return this.#isSame(row, digest) ? 'same' : 'conflict';
      }
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
      (row) => this.#highs[row],
    );
    const rows = new BinaryRows(7, this.size * 120);
    for (const row of order) {
      rows.row();
      rows.instant(receivedAt);
      rows.bigint(this.#sequences[row]);
      rows.int64(this.#highs[row], this.#lows[row]);
      rows.uuid(subjects.keys, this.#actors[row] * 16);
      rows.words(this.#digests, row * 4);
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

  #insert(slot: number, key: Hash64, digest: string, sequence: number, actor: number): void {
    const row = this.#size++;
    for (let index = 0; index < 4; index += 1) {
      this.#digests[row * 4 + index] = hexWord(digest, index * 8);
    }
    this.#slots[slot] = row;
    this.#highs[row] = key.high;
    this.#lows[row] = key.low;
    this.#sequences[row] = sequence;
    this.#actors[row] = actor;
  }

  #isSame(row: number, digest: string): boolean {
    for (let index = 0; index < 4; index += 1) {
      if (this.#digests[row * 4 + index] !== hexWord(digest, index * 8)) return false;
    }
    return true;
  }
}

/** The 32 bits that eight hexadecimal digits, in lower case, write. */
function hexWord(hex: string, from: number): number {
  let word = 0;
  for (let at = from; at < from + 8; at += 1) {
    const code = hex.charCodeAt(at);
    word = (word << 4) | (code > 0x39 ? code - 0x57 : code - 0x30);
  }
  return word;
}
