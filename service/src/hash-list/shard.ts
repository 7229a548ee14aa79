import { HashIndex } from '@breakwater/fingerprint';

const hashBytes = 32;

/** Matches of some queries: number of the query, number of the hash, distance, one after another. */
export type Matches = Uint32Array<ArrayBuffer>;

/** A part of a list, in this thread or another. */
export interface Shard {
  /** Adds hashes, `u8[n][32]`, numbered from this one on. */
  add(first: number, hashes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Makes searches fast, when all is added. */
  compact(): Promise<void>;
  search(queries: Uint8Array<ArrayBuffer>, distance: number): Promise<Matches>;
  close(): Promise<void>;
}

export class LocalShard implements Shard {
  readonly #index = new HashIndex();

  async add(first: number, hashes: Uint8Array): Promise<void> {
    for (let at = 0; at < hashes.length; at += hashBytes) {
      this.#index.add(first + at / hashBytes, hashes.subarray(at, at + hashBytes));
    }
  }

  async compact(): Promise<void> {
    this.#index.compact();
  }

  async search(queries: Uint8Array, distance: number): Promise<Matches> {
    const matches: number[] = [];
    for (let at = 0; at < queries.length; at += hashBytes) {
      const found = this.#index.search(queries.subarray(at, at + hashBytes), distance);
      for (const near of found) matches.push(at / hashBytes, near.id, near.distance);
    }
    return Uint32Array.from(matches);
  }

  async close(): Promise<void> {}
}
