import { formatPdq, HashIndex } from '@breakwater/fingerprint';

const hashBytes = 32;

/** A list of hashes to look in; they are numbered as they come. */
export class HashBank {
  size = 0;
  readonly #index = new HashIndex();
  #hashes = new Uint8Array(hashBytes * 1024);

  add(hash: Uint8Array): void {
    this.#index.add(this.size, hash);
    const end = hashBytes * (this.size + 1);
    if (end > this.#hashes.length) this.#grow();
    this.#hashes.set(hash, end - hashBytes);
    this.size++;
  }

  /** Makes searches fast, when all is added. */
  compact(): void {
    this.#index.compact();
  }

  /** The hashes within so many bits, in text and each once: the nearest first. */
  search(hash: Uint8Array, distance: number): Map<string, number> {
    const found = new Map<string, number>();
    for (const near of this.#index.search(hash, distance)) {
      found.set(formatPdq(this.#hashAt(near.id)), near.distance);
    }
    return found;
  }

  #hashAt(number: number): Uint8Array {
    return this.#hashes.subarray(hashBytes * number, hashBytes * (number + 1));
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#hashes.length);
    larger.set(this.#hashes);
    this.#hashes = larger;
  }
}
