import { KeyTable } from './key-table.ts';
import { combine, weightOf } from './risk.ts';

/** What is told of an account beside its scores, a bit each. */
export const accountBits = {
  /** Its stated age is under 18. */
  minor: 1,
  /** Possibly a child or a victim. */
  atRisk: 2,
  /** In at least one network. */
  member: 4,
  /** A person let it out of what its networks bring. */
  exempt: 8,
  /** Its profile holds what the policy withholds. */
  marked: 16,
  /** Its profile holds what the policy would have a person look at. */
  doubted: 32,
} as const;

/** Scores are kept in thousandths, as signals are. */
const thousand = 1000;

/**
 * What is known of accounts, in columns: 24 bytes for the key, 5 for risk and bits, 2 for each kind
 * of signal that is observed. A million accounts with nine kinds take some 50 MB.
 */
export class AccountTable {
  readonly keys: KeyTable;
  #bits: Uint8Array;
  #risk: Uint16Array;
  readonly #scores = new Map<string, Uint16Array>();

  constructor(expected = 1024) {
    this.keys = new KeyTable(expected);
    this.#bits = new Uint8Array(expected);
    this.#risk = new Uint16Array(expected);
  }

  get bytes(): number {
    let bytes = this.keys.bytes + this.#bits.byteLength + this.#risk.byteLength;
    for (const column of this.#scores.values()) bytes += column.byteLength;
    return bytes;
  }

  /** The number of an account, with room for it in every column. */
  add(words: Int32Array, offset = 0): number {
    const number = this.keys.add(words, offset);
    if (number >= this.#bits.length) this.#grow(number);
    return number;
  }

  bits(number: number): number {
    return this.#bits[number] as number;
  }

  setBit(number: number, bit: number, on: boolean): void {
    const before = this.#bits[number] as number;
    this.#bits[number] = on ? before | bit : before & ~bit;
  }

  /** Takes one bit from all. */
  clearBit(bit: number): void {
    for (let number = 0; number < this.keys.size; number += 1) {
      this.#bits[number] = (this.#bits[number] as number) & ~bit;
    }
  }

  /** Risk, 0 to 1: all signals together. */
  risk(number: number): number {
    return (this.#risk[number] as number) / thousand;
  }

  /** Sets what is observed of one kind; 0 where it holds no more. The risk follows. */
  setScore(number: number, kind: string, score: number): void {
    let column = this.#scores.get(kind);
    if (!column) {
      column = new Uint16Array(this.#bits.length);
      this.#scores.set(kind, column);
    }
    column[number] = Math.round(score * thousand);
    let risk = 0;
    for (const [other, scores] of this.#scores) {
      const each = scores[number] as number;
      if (each > 0) risk = combine(risk, each / thousand, weightOf(other));
    }
    this.#risk[number] = Math.round(risk * thousand);
  }

  /** What is observed of an account, by kind. */
  signals(number: number): Record<string, number> {
    const signals: Record<string, number> = {};
    for (const [kind, scores] of this.#scores) {
      const score = scores[number] as number;
      if (score > 0) signals[kind] = score / thousand;
    }
    return signals;
  }

  /** Forgets all of an account but its key, which tells nothing. */
  forget(number: number): void {
    this.#bits[number] = 0;
    this.#risk[number] = 0;
    for (const scores of this.#scores.values()) scores[number] = 0;
  }

  #grow(number: number): void {
    const length = Math.max(number + 1, this.#bits.length * 2);
    const bits = new Uint8Array(length);
    bits.set(this.#bits);
    this.#bits = bits;
    this.#risk = larger(this.#risk, length);
    for (const [kind, column] of this.#scores) this.#scores.set(kind, larger(column, length));
  }
}

function larger(column: Uint16Array, length: number): Uint16Array {
  const grown = new Uint16Array(length);
  grown.set(column);
  return grown;
}
