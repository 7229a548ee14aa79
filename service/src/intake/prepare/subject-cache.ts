import type { SubjectKind } from '@breakwater/activity';
import type { SubjectKeys } from '../../storage/index.ts';
import { subjectKindCodes } from '../kinds.ts';

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
  readonly #numbers: Readonly<Record<SubjectKind, Map<string, number>>> = {
    account: new Map(),
    post: new Map(),
    media: new Map(),
    hashtag: new Map(),
    link: new Map(),
    payment: new Map(),
    device: new Map(),
    handle: new Map(),
    term: new Map(),
  };

  constructor(keys: SubjectKeys, capacity = 400_000) {
    this.#subjectKeys = keys;
    this.#capacity = capacity;
    this.#grow(4096);
  }

  get(kind: SubjectKind, id: string): number {
    const numbers = this.#numbers[kind];
    const met = numbers.get(id);
    if (met !== undefined) return met;
    const subject = this.ids.length;
    numbers.set(id, subject);
    this.#meet(subject, kind, id);
    return subject;
  }

  /** Called between batches. */
  forgetWhenFull(): void {
    if (this.ids.length < this.#capacity) return;
    for (const numbers of Object.values(this.#numbers)) numbers.clear();
    this.ids.length = 0;
    this.generation += 1;
  }

  #meet(subject: number, kind: SubjectKind, id: string): void {
    if (subject >= this.kinds.length) this.#grow(subject * 2);
    this.#subjectKeys.write(this.#keyBytes, subject * 16, kind, id);
    this.prefixes[subject] = this.keys.getUint32(subject * 16);
    this.kinds[subject] = subjectKindCodes[kind];
    this.batches[subject] = -1;
    this.recorded[subject] = 0;
    this.ids.push(id);
  }

  #grow(size: number): void {
    this.#keyBytes = grown(this.#keyBytes, Buffer.alloc(size * 16));
    this.keys = new DataView(this.#keyBytes.buffer, this.#keyBytes.byteOffset, size * 16);
    this.prefixes = grown(this.prefixes, new Uint32Array(size));
    this.kinds = grown(this.kinds, new Uint8Array(size));
    this.batches = grown(this.batches, new Int32Array(size));
    this.places = grown(this.places, new Int32Array(size));
    this.recorded = grown(this.recorded, new Uint8Array(size));
  }
}

function grown<Values extends Uint8Array | Uint32Array | Int32Array>(
  from: Values,
  to: Values,
): Values {
  to.set(from);
  return to;
}
