import { formatPdq } from '@breakwater/fingerprint';
import { LocalShard, type Matches, type Shard } from './shard.ts';
import { ShardThread } from './shard-thread.ts';

const hashBytes = 32;

/** A match of a query. */
export interface Match {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly distance: number;
}

/**
 * A list of hashes to look in, numbered as they come. With more threads than one each holds a part,
 * so that all cores build and search, and the list may be larger than one memory of WebAssembly.
 */
export class HashList {
  size = 0;
  readonly #shards: readonly Shard[];
  readonly #adds: Promise<void>[];
  #hashes = new Uint8Array(hashBytes * 1024);
  #next = 0;

  constructor(threads: number) {
    this.#shards =
      threads > 1 ? Array.from({ length: threads }, () => new ShardThread()) : [new LocalShard()];
    this.#adds = this.#shards.map(() => Promise.resolve());
  }

  /** Waits where the thread whose turn it is has not yet taken what it was given before. */
  async add(hashes: readonly Uint8Array[]): Promise<void> {
    const first = this.size;
    this.#makeRoom(hashes.length);
    for (const hash of hashes) this.#hashes.set(hash, hashBytes * this.size++);
    const turn = this.#next;
    this.#next = (turn + 1) % this.#shards.length;
    await this.#adds[turn];
    this.#adds[turn] = this.#shards[turn].add(first, joined(hashes));
    // It is waited for later, and may fail before.
    this.#adds[turn].catch(() => {});
  }

  /** Makes searches fast, when all is added. */
  async compact(): Promise<void> {
    await Promise.all(this.#adds);
    await Promise.all(this.#shards.map((shard) => shard.compact()));
  }

  /**
   * For each query the hashes within so many bits, each once: the nearest first, then in the order
   * of the list.
   */
  async search(queries: readonly Uint8Array[], distance: number): Promise<Match[][]> {
    const bytes = joined(queries);
    const parts = await Promise.all(this.#shards.map((shard) => shard.search(bytes, distance)));
    const found: Near[][] = queries.map(() => []);
    for (const part of parts) collect(part, found);
    return found.map((near) => this.#matchesOf(near));
  }

  async close(): Promise<void> {
    await Promise.all(this.#shards.map((shard) => shard.close()));
  }

  #matchesOf(found: Near[]): Match[] {
    found.sort((a, b) => a.distance - b.distance || a.number - b.number);
    const matches = new Map<string, Match>();
    for (const { number, distance } of found) {
      const at = hashBytes * number;
      const hash = formatPdq(this.#hashes.subarray(at, at + hashBytes));
      if (!matches.has(hash)) matches.set(hash, { hash, distance });
    }
    return [...matches.values()];
  }

  #makeRoom(hashes: number): void {
    const bytes = hashBytes * (this.size + hashes);
    if (bytes <= this.#hashes.length) return;
    const larger = new Uint8Array(Math.max(bytes, 2 * this.#hashes.length));
    larger.set(this.#hashes);
    this.#hashes = larger;
  }
}

interface Near {
  readonly number: number;
  readonly distance: number;
}

function collect(part: Matches, found: readonly Near[][]): void {
  for (let at = 0; at < part.length; at += 3) {
    found[part[at]].push({ number: part[at + 1], distance: part[at + 2] });
  }
}

function joined(hashes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hashBytes * hashes.length);
  for (const [i, hash] of hashes.entries()) bytes.set(hash, hashBytes * i);
  return bytes;
}
