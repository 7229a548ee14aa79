import type { SubjectKind } from '@breakwater/activity';
import type { SubjectKeys } from '../../storage/index.ts';

/** A subject that was met: its key, and what the open batch holds of it. */
export interface MetSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** The 16 bytes of its key. */
  readonly key: Uint8Array;
  /** The first 48 bits of the key, to sort by. */
  readonly prefix: number;
  /** The batch that met it last. */
  batch: number;
  /** Number in that batch; after sorting, its place in the order of keys. */
  place: number;
  /** Whether a batch that named it in the record has been committed. */
  recorded: boolean;
}

/**
 * Keys of subjects that were met lately. An HMAC costs over a microsecond, and most activities are
 * about few subjects. Two generations: when the young one is full, the old one is forgotten, so
 * that memory is bounded however many subjects there are.
 */
export class SubjectCache {
  readonly #keys: SubjectKeys;
  readonly #capacity: number;
  readonly #young = new Map<SubjectKind, Map<string, MetSubject>>();
  #old = new Map<SubjectKind, Map<string, MetSubject>>();
  #youngSize = 0;

  constructor(keys: SubjectKeys, capacity = 150_000) {
    this.#keys = keys;
    this.#capacity = capacity;
  }

  get(kind: SubjectKind, id: string): MetSubject {
    let young = this.#young.get(kind);
    if (!young) this.#young.set(kind, (young = new Map()));
    const met = young.get(id);
    if (met) return met;
    const subject = this.#old.get(kind)?.get(id) ?? this.#meet(kind, id);
    young.set(id, subject);
    this.#youngSize += 1;
    return subject;
  }

  /** Forgets what was not met lately; called between batches. */
  rotate(): void {
    if (this.#youngSize < this.#capacity) return;
    this.#old = new Map(this.#young);
    this.#young.clear();
    this.#youngSize = 0;
  }

  #meet(kind: SubjectKind, id: string): MetSubject {
    const key = this.#keys.bytes(kind, id);
    const prefix = key.readUIntBE(0, 6);
    return { kind, id, key, prefix, batch: -1, place: -1, recorded: false };
  }
}

/** Order of keys, as PostgreSQL orders `uuid`. */
export function compareSubjects(a: MetSubject, b: MetSubject): number {
  return a.prefix - b.prefix || Buffer.compare(a.key, b.key);
}
