/** What `HashIndex` does, by comparing with all. */
export class PlainIndex {
  readonly #hashes = new Map<number, Uint8Array>();
  readonly #words = new Map<number, Uint32Array>();

  get size(): number {
    return this.#hashes.size;
  }

  hashOf(id: number): Uint8Array | undefined {
    return this.#hashes.get(id);
  }

  add(id: number, hash: Uint8Array): void {
    this.#hashes.set(id, hash);
    this.#words.set(id, wordsOf(hash));
  }

  remove(id: number): boolean {
    this.#words.delete(id);
    return this.#hashes.delete(id);
  }

  search(hash: Uint8Array, most: number): { id: number; distance: number }[] {
    const words = wordsOf(hash);
    const found: { id: number; distance: number }[] = [];
    for (const [id, others] of this.#words) {
      let distance = 0;
      for (let i = 0; i < 8; i++) distance += bitsIn(words[i] ^ others[i]);
      if (distance <= most) found.push({ id, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || a.id - b.id);
  }
}

const wordsOf = (hash: Uint8Array) => new Uint32Array(hash.slice().buffer);

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
