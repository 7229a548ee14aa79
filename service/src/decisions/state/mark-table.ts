import { KeyTable } from './key-table.ts';

/** Why a post is marked: what it holds, or who wrote it. */
export const markBits = { term: 1, doubted: 2, network: 4, media: 8 } as const;

export type MarkBasis = keyof typeof markBits;

/** Marked posts: 16 bytes of key and one of bases each, with the id behind each basis beside. */
export class MarkTable {
  readonly #keys = new KeyTable();
  #bits = new Uint8Array(1024);
  readonly #details = new Map<number, Map<MarkBasis, string>>();

  get size(): number {
    return this.#keys.size;
  }

  /** The bases of a post; 0 where it is not marked. */
  find(words: Int32Array): { readonly bits: number; readonly number: number } | undefined {
    const number = this.#keys.find(words);
    const bits = number < 0 ? 0 : (this.#bits[number] as number);
    return bits === 0 ? undefined : { bits, number };
  }

  /** Term or network behind a basis. */
  detail(number: number, basis: MarkBasis): string | undefined {
    return this.#details.get(number)?.get(basis);
  }

  set(words: Int32Array, basis: MarkBasis, detail: string): void {
    const number = this.#keys.add(words);
    if (number >= this.#bits.length) {
      const larger = new Uint8Array(this.#bits.length * 2);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits[number] = (this.#bits[number] as number) | markBits[basis];
    const details = this.#details.get(number);
    if (details) details.set(basis, detail);
    else this.#details.set(number, new Map([[basis, detail]]));
  }

  unset(words: Int32Array, basis: MarkBasis): void {
    const number = this.#keys.find(words);
    if (number < 0) return;
    this.#bits[number] = (this.#bits[number] as number) & ~markBits[basis];
    const details = this.#details.get(number);
    details?.delete(basis);
    if (details?.size === 0) this.#details.delete(number);
  }
}
