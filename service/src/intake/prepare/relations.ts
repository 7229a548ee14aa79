import type { RelationAssertion } from '@breakwater/activity';
import { BinaryRows } from '../copy/binary-rows.ts';
import { relationKindCodes } from '../kinds.ts';
import { orderByTwo } from './sorting.ts';
import type { SubjectCache } from './subject-cache.ts';

const contact = relationKindCodes.contact;
const none = -1;

/**
 * The relations of a batch, one row each, merged by the law of `mergeRelation`. Rows are numbers
 * into flat arrays, found through a table of hashes: see `SubjectCache`.
 */
export class BatchRelations {
  readonly #subjects: SubjectCache;
  #rows = 0;
  #slots = new Int32Array(1 << 12).fill(none);
  #sources = new Int32Array(1 << 11);
  #kinds = new Uint8Array(1 << 11);
  #targets = new Int32Array(1 << 11);
  #vias = new Int32Array(1 << 11);
  #counts = new Int32Array(1 << 11);
  #firsts = new Float64Array(1 << 11);
  #lasts = new Float64Array(1 << 11);
  #withdrawals = new Float64Array(1 << 11);
  readonly #lastActivities: string[] = [];

  constructor(subjects: SubjectCache) {
    this.#subjects = subjects;
  }

  /** @param via the author of the post that the relation is about, or -1 */
  add(assertion: RelationAssertion, source: number, target: number, via: number): void {
    const { at, activity, withdrawn } = assertion;
    const row = this.#find(source, relationKindCodes[assertion.kind], target);
    if (via !== none && via !== this.#vias[row])
      this.#vias[row] = this.#lesser(this.#vias[row], via);
    if (withdrawn) {
      if (at > this.#withdrawals[row]) this.#withdrawals[row] = at;
      return;
    }
    const count = this.#counts[row];
    if (count === 0 || at < this.#firsts[row]) this.#firsts[row] = at;
    const last = this.#lasts[row];
    if (count === 0 || at > last || (at === last && activity > this.#lastActivities[row])) {
      this.#lasts[row] = at;
      this.#lastActivities[row] = activity;
    }
    this.#counts[row] = count + 1;
  }

  /**
   * The rows in the order of their keys, so that a batch walks each index once from end to end.
   *
   * @param met how many subjects have a place in the batch; places are in the order of keys by now
   */
  encode(receivedAt: number, met: number): { relation: BinaryRows; contact: BinaryRows } {
    const { places } = this.#subjects;
    const order = orderByTwo(
      this.#rows,
      (row) => places[this.#sources[row]],
      met,
      (row) => this.#kinds[row] * met + places[this.#targets[row]],
    );
    const relations = new BinaryRows(10, this.#rows * 152);
    const contacts = new BinaryRows(6);
    for (const row of order) {
      if (this.#kinds[row] === contact) this.#encodeContact(contacts, row, receivedAt);
      else this.#encodeRelation(relations, row, receivedAt);
    }
    return { relation: relations, contact: contacts };
  }

  #find(source: number, kind: number, target: number): number {
    if (this.#rows * 2 >= this.#slots.length) this.#rehash();
    const mask = this.#slots.length - 1;
    for (let slot = hash(source, kind, target) & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot];
      if (row === none) return this.#insert(slot, source, kind, target);
      if (
        this.#sources[row] === source &&
        this.#targets[row] === target &&
        this.#kinds[row] === kind
      ) {
        return row;
      }
    }
  }

  #insert(slot: number, source: number, kind: number, target: number): number {
    const row = this.#rows++;
    this.#slots[slot] = row;
    this.#sources[row] = source;
    this.#kinds[row] = kind;
    this.#targets[row] = target;
    this.#vias[row] = none;
    this.#counts[row] = 0;
    this.#withdrawals[row] = none;
    this.#lastActivities.push('');
    return row;
  }

  #rehash(): void {
    const rows = this.#slots.length;
    this.#sources = grown(this.#sources, new Int32Array(rows));
    this.#kinds = grown(this.#kinds, new Uint8Array(rows));
    this.#targets = grown(this.#targets, new Int32Array(rows));
    this.#vias = grown(this.#vias, new Int32Array(rows));
    this.#counts = grown(this.#counts, new Int32Array(rows));
    this.#firsts = grown(this.#firsts, new Float64Array(rows));
    this.#lasts = grown(this.#lasts, new Float64Array(rows));
    this.#withdrawals = grown(this.#withdrawals, new Float64Array(rows));
    this.#slots = new Int32Array(rows * 2).fill(none);
    const mask = this.#slots.length - 1;
    for (let row = 0; row < this.#rows; row += 1) {
      let slot = hash(this.#sources[row], this.#kinds[row], this.#targets[row]) & mask;
      while (this.#slots[slot] !== none) slot = (slot + 1) & mask;
      this.#slots[slot] = row;
    }
  }

  /** The lesser key, as the record decides between two authors that were told of one post. */
  #lesser(a: number, b: number): number {
    if (a === none) return b;
    const { keys } = this.#subjects;
    for (let at = 0; at < 16; at += 4) {
      const left = keys.getUint32(a * 16 + at);
      const right = keys.getUint32(b * 16 + at);
      if (left !== right) return left < right ? a : b;
    }
    return a;
  }

  #encodeRelation(rows: BinaryRows, row: number, receivedAt: number): void {
    const { keys } = this.#subjects;
    const asserted = this.#counts[row] > 0;
    rows.row();
    rows.instant(receivedAt);
    if (asserted) {
      rows.instant(this.#firsts[row]);
      rows.instant(this.#lasts[row]);
    } else {
      rows.null();
      rows.null();
    }
    if (this.#withdrawals[row] >= 0) rows.instant(this.#withdrawals[row]);
    else rows.null();
    rows.integer(this.#counts[row]);
    rows.smallint(this.#kinds[row]);
    rows.uuid(keys, this.#sources[row] * 16);
    rows.uuid(keys, this.#targets[row] * 16);
    if (this.#vias[row] === none) rows.null();
    else rows.uuid(keys, this.#vias[row] * 16);
    if (asserted) rows.text(this.#lastActivities[row]);
    else rows.null();
  }

  #encodeContact(rows: BinaryRows, row: number, receivedAt: number): void {
    const { keys } = this.#subjects;
    rows.row();
    rows.instant(receivedAt);
    rows.instant(this.#firsts[row]);
    rows.instant(this.#lasts[row]);
    rows.integer(this.#counts[row]);
    rows.uuid(keys, this.#sources[row] * 16);
    rows.uuid(keys, this.#targets[row] * 16);
  }
}

/** Mixes three small numbers well enough for a table of hashes (the finaliser of MurmurHash3). */
function hash(source: number, kind: number, target: number): number {
  let mixed = Math.imul(source, 0x9e3779b1) ^ Math.imul(target, 0x85ebca6b) ^ (kind << 27);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function grown<Values extends Uint8Array | Int32Array | Float64Array>(
  from: Values,
  to: Values,
): Values {
  to.set(from);
  return to;
}
