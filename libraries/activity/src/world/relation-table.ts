import type { Instant } from '../activity.ts';
import { type RelationKind, relationKinds } from '../relation.ts';

/**
 * Relations between numbered subjects, in columns, each (kind, source, target) once. Open addressing
 * over the columns; about 70 bytes a relation.
 */
export class RelationTable {
  #capacity = 1 << 14;
  #slots = new Int32Array(this.#capacity * 2).fill(-1);
  #size = 0;
  kinds = new Uint8Array(this.#capacity);
  sources = new Uint32Array(this.#capacity);
  targets = new Uint32Array(this.#capacity);
  counts = new Uint32Array(this.#capacity);
  firsts = new Float64Array(this.#capacity);
  lasts = new Float64Array(this.#capacity);
  /** The latest withdrawal; -1 where there is none. */
  withdrawals = new Float64Array(this.#capacity);

  get size(): number {
    return this.#size;
  }

  kindOf(relation: number): RelationKind {
    return relationKinds[this.kinds[relation]];
  }

  /** Asserted, and not withdrawn at or after its last assertion. */
  stands(relation: number): boolean {
    return this.counts[relation] > 0 && this.withdrawals[relation] < this.lasts[relation];
  }

  assert(kind: RelationKind, source: number, target: number, at: Instant): number {
    const relation = this.#intern(kind, source, target);
    if (this.counts[relation] === 0 || at < this.firsts[relation]) this.firsts[relation] = at;
    if (this.counts[relation] === 0 || at > this.lasts[relation]) this.lasts[relation] = at;
    this.counts[relation] += 1;
    return relation;
  }

  withdraw(kind: RelationKind, source: number, target: number, at: Instant): void {
    this.withdrawAt(this.#intern(kind, source, target), at);
  }

  withdrawAt(relation: number, at: Instant): void {
    if (at > this.withdrawals[relation]) this.withdrawals[relation] = at;
  }

  #intern(kind: RelationKind, source: number, target: number): number {
    const code = relationKinds.indexOf(kind);
    const slot = this.#find(code, source, target);
    if (this.#slots[slot] >= 0) return this.#slots[slot];
    if (this.#size === this.#capacity) {
      this.#grow();
      return this.#intern(kind, source, target);
    }
    const relation = this.#size++;
    this.#slots[slot] = relation;
    this.kinds[relation] = code;
    this.sources[relation] = source;
    this.targets[relation] = target;
    this.withdrawals[relation] = -1;
    return relation;
  }

  #find(code: number, source: number, target: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(source ^ (code << 27), 0x85ebca6b) ^ Math.imul(target, 0xc2b2ae35);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x27d4eb2f);
    hash ^= hash >>> 13;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const relation = this.#slots[slot];
      if (
        relation < 0 ||
        (this.sources[relation] === source &&
          this.targets[relation] === target &&
          this.kinds[relation] === code)
      ) {
        return slot;
      }
    }
  }

  #grow(): void {
    this.#capacity *= 2;
    this.kinds = enlarged(this.kinds, new Uint8Array(this.#capacity));
    this.sources = enlarged(this.sources, new Uint32Array(this.#capacity));
    this.targets = enlarged(this.targets, new Uint32Array(this.#capacity));
    this.counts = enlarged(this.counts, new Uint32Array(this.#capacity));
    this.firsts = enlarged(this.firsts, new Float64Array(this.#capacity));
    this.lasts = enlarged(this.lasts, new Float64Array(this.#capacity));
    this.withdrawals = enlarged(this.withdrawals, new Float64Array(this.#capacity));
    this.#slots = new Int32Array(this.#capacity * 2).fill(-1);
    for (let relation = 0; relation < this.#size; relation += 1) {
      const slot = this.#find(this.kinds[relation], this.sources[relation], this.targets[relation]);
      this.#slots[slot] = relation;
    }
  }
}

function enlarged<Column extends { set(old: Column): void }>(old: Column, larger: Column): Column {
  larger.set(old);
  return larger;
}
