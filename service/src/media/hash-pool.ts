import { availableParallelism } from 'node:os';
import { type HashJob, HashProcess } from './hash-process.ts';
import type { HashLimits, HashOptions, MediaHashes } from './media-hashes.ts';

export interface HashPoolOptions extends Partial<HashLimits> {
  /** Processes at most; one a core unless told. They start when they are first needed. */
  readonly processes?: number;
  /** Milliseconds after which a file is given up; ten minutes unless told. */
  readonly timeLimit?: number;
}

/** Files that a process has at hand, so that it need not wait for the next. */
const ahead = 2;

/**
 * Hashes files in processes of its own, on all cores. A file that crashes a decoder, hangs it or
 * exhausts memory costs that process alone: it is replaced, and the file is answered with its
 * digests and the reason.
 */
export class HashPool {
  readonly size: number;
  readonly #limits: HashLimits;
  readonly #timeLimit: number;
  readonly #waiting: HashJob[] = [];
  readonly #processes = new Set<HashProcess>();
  #closed = false;

  constructor({
    processes = availableParallelism(),
    timeLimit = 600_000,
    maxPixels = 268_402_689,
    maxImageBytes = 100_000_000,
    maxMemory = 3_000_000_000,
  }: HashPoolOptions = {}) {
    this.size = processes;
    this.#timeLimit = timeLimit;
    this.#limits = { maxPixels, maxImageBytes, maxMemory };
  }

  /**
   * The fingerprints of a file. Files are taken up in the order in which they are given.
   *
   * @throws UnreadableFile
   */
  hash(path: string, options: HashOptions = {}): Promise<MediaHashes> {
    if (this.#closed) return Promise.reject(new Error('this pool is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request: { path, options }, resolve, reject });
      this.#hand();
    });
  }

  /** Ends all processes; files that were not answered are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const left = await Promise.all([...this.#processes].map((process) => process.end()));
    for (const { reject } of [...left.flat(), ...this.#waiting.splice(0)]) {
      reject(new Error('the pool was closed.'));
    }
  }

  /** Hands out what waits, evenly: a second file to a process only where every one has a first. */
  #hand(): void {
    while (this.#waiting.length > 0) {
      let free = this.#leastBusy();
      if (free?.jobs !== 0 && this.#processes.size < this.size) free = this.#start();
      if (!free || free.jobs >= ahead) return;
      free.take(this.#waiting.shift()!);
    }
  }

  #leastBusy(): HashProcess | undefined {
    let least: HashProcess | undefined;
    for (const process of this.#processes)
      if (!(least && least.jobs <= process.jobs)) least = process;
    return least;
  }

  #start(): HashProcess {
    const process = new HashProcess(this.#limits, this.#timeLimit, {
      onFree: () => this.#hand(),
      onEnd: (left) => {
        this.#processes.delete(process);
        if (this.#closed) return;
        this.#waiting.unshift(...left);
        this.#hand();
      },
    });
    this.#processes.add(process);
    return process;
  }
}
