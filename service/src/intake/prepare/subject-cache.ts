import type { SubjectKind } from '@breakwater/activity';
import type { SubjectKeys } from '../../storage/index.ts';
import { subjectKindCodes } from '../kinds.ts';
import { halfSipHash } from './half-sip-hash.ts';

/**
 * Subjects that were met lately, each a number, with its key and what the open batch holds of it. An
 * HMAC costs about a microsecond, and most activities are about few subjects.
 *
 * All in flat arrays: some hundred thousand small objects would be walked by every collection of
 * garbage. When it is full it forgets everything, between two batches, so that memory is bounded
 * however many subjects there are.
 */
export class SubjectCache {
  /** Sixteen bytes a subject: from `subject * 16`. */
  keys = new DataView(new ArrayBuffer(0));
  /** The first 32 bits of the key, to sort by. */
  prefixes = new Uint32Array(0);
  kinds = new Uint8Array(0);
  /** The batch that met it last. */
  batches = new Int32Array(0);
  /** Its place among the subjects of that batch, at last in the order of keys. */
  places = new Int32Array(0);
  /** 1: a batch that named it in the record has been committed. */
  recorded = new Uint8Array(0);
  readonly ids: string[] = [];
  /** Grows when everything is forgotten. */
  generation = 0;

  #keyBytes = Buffer.alloc(0);
  readonly #subjectKeys: SubjectKeys;
  readonly #capacity: number;
  /** A table of hashes: two numbers a place, a hash and a subject, which is below 0 in a free one. */
  #table = new Int32Array(0);
  readonly #hashKey: readonly [number, number];

  constructor(keys: SubjectKeys, capacity = 400_000) {
    this.#subjectKeys = keys;
    this.#capacity = capacity;
    const key = keys.bytes('table', '');
    this.#hashKey = [key.readInt32LE(0), key.readInt32LE(4)];
    this.#grow(4096);
  }

  get(kind: SubjectKind, id: string): number {
    const { ids, kinds } = this;
    const table = this.#table;
    const code = subjectKindCodes[kind];
    const hash = halfSipHash(this.#hashKey[0] ^ code, this.#hashKey[1], id);
    const mask = table.length - 1;
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const subject = table[at + 1];
      if (subject < 0) return this.#meet(kind, id, at, hash);
      if (table[at] === hash && kinds[subject] === code && ids[subject] === id) return subject;
    }
  }

  /** Called between batches. */
  forgetWhenFull(): void {
    if (this.ids.length < this.#capacity) return;
    this.#table.fill(-1);
    this.ids.length = 0;
    this.generation += 1;
  }

  #meet(kind: SubjectKind, id: string, at: number, hash: number): number {
    const subject = this.ids.length;
    this.#table[at] = hash;
    this.#table[at + 1] = subject;
    if (subject >= this.kinds.length) this.#grow(subject * 2);
    this.#subjectKeys.write(this.#keyBytes, subject * 16, kind, id);
    this.prefixes[subject] = this.keys.getUint32(subject * 16);
    this.kinds[subject] = subjectKindCodes[kind];
    this.batches[subject] = -1;
    this.recorded[subject] = 0;
    this.ids.push(id);
    return subject;
  }

  #grow(size: number): void {
    this.#keyBytes = grown(this.#keyBytes, Buffer.alloc(size * 16));
    this.keys = new DataView(this.#keyBytes.buffer, this.#keyBytes.byteOffset, size * 16);
    this.prefixes = grown(this.prefixes, new Uint32Array(size));
    this.kinds = grown(this.kinds, new Uint8Array(size));
    this.batches = grown(this.batches, new Int32Array(size));
    this.places = grown(this.places, new Int32Array(size));
    this.recorded = grown(this.recorded, new Uint8Array(size));
    this.#spread(size * 4);
  }

  /** Puts every subject into a table with so many numbers. */
  #spread(size: number): void {
    const before = this.#table;
    const table = new Int32Array(size).fill(-1);
    const mask = size - 1;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] < 0) continue;
      let at = (before[from] << 1) & mask;
      while (table[at + 1] >= 0) at = (at + 2) & mask;
      table[at] = before[from];
      table[at + 1] = before[from + 1];
    }
    this.#table = table;
  }
}

function grown<Values extends Uint8Array | Uint32Array | Int32Array>(
  from: Values,
  to: Values,
): Values {
  to.set(from);
  return to;
}
