import { Worker } from 'node:worker_threads';
import type { Block } from '../read/blocks.ts';
import type { KnownActivities, PreparedBatch } from './prepared-batch.ts';
import type { BlockContext } from './preparer.ts';

/** What is sent to the thread. */
export type PrepareRequest = { readonly id: number } & (
  | { readonly about: 'prepare'; readonly block: Block; readonly context: BlockContext }
  | { readonly about: 'without'; readonly sequence: number; readonly known: KnownActivities }
  | { readonly about: 'release'; readonly sequence: number; readonly committed: boolean }
);

/** What comes back from it. */
export type PrepareAnswer = { readonly id: number } & (
  | { readonly value: unknown; readonly error?: undefined }
  | { readonly error: Error }
);

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** `Preparer`, in a thread of its own. */
export class PrepareThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #requests = 0;
  #failure: Error | undefined;

  /** @param key the installation's key */
  constructor(key: Uint8Array) {
    this.#worker = new Worker(new URL('./prepare.worker.ts', import.meta.url), {
      workerData: { key: Uint8Array.from(key) },
      // Not those of the process, some of which a thread refuses.
      execArgv: [],
      // What one batch makes and drops is then dropped while young, which costs nothing.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    this.#worker.on('message', (answer: PrepareAnswer) => this.#receive(answer));
    this.#worker.on('error', (error) => this.#fail(error as Error));
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`The thread that reads activities ended with code ${code}.`)),
    );
    // It must not keep a process alive that has nothing else to do.
    this.#worker.unref();
  }

  /** The block's bytes change hands: nobody may use them after this. */
  prepare(block: Block, context: BlockContext): Promise<PreparedBatch> {
    return this.#ask({ about: 'prepare', block, context }, [block.bytes.buffer]);
  }

  without(sequence: number, known: KnownActivities): Promise<PreparedBatch> {
    return this.#ask({ about: 'without', sequence, known });
  }

  release(sequence: number, committed: boolean): void {
    if (this.#failure) return;
    this.#worker.postMessage({ id: 0, about: 'release', sequence, committed });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask<Value>(
    request: Record<string, unknown>,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<Value> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = (this.#requests += 1);
    this.#worker.ref();
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id }, transfer);
    });
  }

  #receive({ id, ...answer }: PrepareAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (answer.error) waiting?.reject(answer.error);
    else waiting?.resolve((answer as { value: unknown }).value as never);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}
