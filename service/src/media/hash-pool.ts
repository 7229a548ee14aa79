import { type ChildProcess, fork } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { exactDigests } from '@breakwater/fingerprint';
import { exitCodeOfMemory, type HashAnswer, type HashRequest } from './hash-protocol.ts';
import type { HashLimits, HashOptions, MediaHashes } from './media-hashes.ts';
import { UnreadableFile, unreadable } from './unreadable-file.ts';

export interface HashPoolOptions extends Partial<HashLimits> {
  /** Processes at most; one a core unless told. They start when they are first needed. */
  readonly processes?: number;
  /** Milliseconds after which a file is given up; ten minutes unless told. */
  readonly timeLimit?: number;
}

interface Job {
  readonly request: HashRequest;
  readonly resolve: (hashes: MediaHashes) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Hashes files in processes of its own, a file a process, on all cores. A file that crashes a
 * decoder, hangs it or exhausts memory costs that process alone: it is replaced, and the file is
 * answered with its digests and the reason.
 */
export class HashPool {
  readonly size: number;
  readonly #limits: HashLimits;
  readonly #timeLimit: number;
  readonly #idle: ChildProcess[] = [];
  readonly #waiting: Job[] = [];
  readonly #running = new Set<ChildProcess>();
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
   * The fingerprints of a file, in the order in which processes become free.
   *
   * @throws UnreadableFile
   */
  hash(path: string, options: HashOptions = {}): Promise<MediaHashes> {
    if (this.#closed) return Promise.reject(new Error('this pool is closed.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request: { path, options }, resolve, reject });
      this.#next();
    });
  }

  /** Ends all processes; files that were not answered are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the pool was closed.'));
    await Promise.all(
      [...this.#running].map((child) => {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        return ended;
      }),
    );
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const child = this.#idle.pop() ?? this.#start();
    if (child) this.#run(child, this.#waiting.shift()!);
  }

  #start(): ChildProcess | undefined {
    if (this.#running.size >= this.size) return undefined;
    const script = new URL('./hash-process.worker.ts', import.meta.url);
    const child = fork(script, [JSON.stringify(this.#limits)], {
      // The pool is what uses the cores; decoders write their complaints to standard error.
      env: { ...process.env, VIPS_CONCURRENCY: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#running.add(child);
    child.once('exit', () => {
      this.#running.delete(child);
      const place = this.#idle.indexOf(child);
      if (place >= 0) this.#idle.splice(place, 1);
      if (!this.#closed) this.#next();
    });
    return child;
  }

  #run(child: ChildProcess, { request, resolve, reject }: Job): void {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, this.#timeLimit);
    const end = () => {
      clearTimeout(timer);
      child.off('message', onAnswer).off('exit', onExit);
    };
    const onAnswer = (answer: HashAnswer) => {
      end();
      if ('hashes' in answer) resolve(answer.hashes);
      else reject(new UnreadableFile(answer.unreadable));
      this.#idle.push(child);
      this.#next();
    };
    const onExit = (code: number | null, signal: string | null) => {
      end();
      if (this.#closed) reject(new Error('the pool was closed.'));
      else digestsWith(request.path, this.#reason(late, code, signal)).then(resolve, reject);
    };
    child.on('message', onAnswer).on('exit', onExit);
    child.send(request);
  }

  #reason(late: boolean, code: number | null, signal: string | null): string {
    if (late) return `was given up after ${this.#timeLimit / 1000} seconds of decoding.`;
    if (code === exitCodeOfMemory) {
      return `was given up: decoding took more than ${this.#limits.maxMemory / 1e6} MB of memory.`;
    }
    return `broke the decoder (${signal ?? `exit code ${code}`}).`;
  }
}

/** What is left to be said of a file that its process did not survive. */
async function digestsWith(path: string, error: string): Promise<MediaHashes> {
  try {
    return { ...(await exactDigests(createReadStream(path))), error };
  } catch (failure) {
    throw unreadable(failure);
  }
}
