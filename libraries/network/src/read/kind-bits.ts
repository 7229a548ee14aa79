/** Kinds have a bit each, in the order in which they are first met. */
export const mostKinds = 8;

/** Numbers the few kinds of an edge list by their bytes. */
export class KindBits {
  readonly #known: Uint8Array[] = [];

  /** The bit of the kind in `bytes[start..end]`; 0 where all bits are given to other kinds. */
  of(bytes: Uint8Array, start: number, end: number): number {
    for (let number = 0; number < this.#known.length; number += 1) {
      if (isSame(this.#known[number], bytes, start, end)) return 1 << number;
    }
    if (this.#known.length === mostKinds) return 0;
    return 1 << (this.#known.push(bytes.slice(start, end)) - 1);
  }

  names(): string[] {
    return this.#known.map((bytes) => new TextDecoder().decode(bytes));
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let place = 0; place < known.length; place += 1) {
    if (known[place] !== bytes[start + place]) return false;
  }
  return true;
}
