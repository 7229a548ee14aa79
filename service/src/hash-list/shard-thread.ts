import { Worker } from 'node:worker_threads';
import type { Matches, Shard } from './shard.ts';

/** What is sent to the thread; it answers each in turn. */
export type ShardRequest =
  | { readonly about: 'add'; readonly first: number; readonly hashes: Uint8Array<ArrayBuffer> }
  | { readonly about: 'compact' }
  | {
      readonly about: 'search';
      readonly queries: Uint8Array<ArrayBuffer>;
      readonly distance: number;
    };

export type ShardAnswer =
  | { readonly value: Matches | undefined; readonly error?: undefined }
  | { readonly error: Error };

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** A shard in a thread of its own. */
export class ShardThread implements Shard {
  readonly #worker = new Worker(new URL('./shard.worker.ts', import.meta.url), { execArgv: [] });
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor() {
    this.#worker.on('message', (answer: ShardAnswer) => {
      const waiting = this.#waiting.shift();
      if (answer.error) waiting?.reject(answer.error);
      else waiting?.resolve(answer.value as never);
    });
    this.#worker.on('error', (error) => this.#fail(error as Error));
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`a thread that searches hashes ended with code ${code}.`)),
    );
  }

  /** The hashes change hands: nobody may use them after this. */
  add(first: number, hashes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#ask({ about: 'add', first, hashes }, [hashes.buffer]);
  }

  compact(): Promise<void> {
    return this.#ask({ about: 'compact' });
  }

  search(queries: Uint8Array<ArrayBuffer>, distance: number): Promise<Matches> {
    return this.#ask({ about: 'search', queries, distance });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask<Value>(request: ShardRequest, transfer: readonly ArrayBuffer[] = []): Promise<Value> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request, transfer);
    });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
