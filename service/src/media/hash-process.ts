import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { exactDigests } from '@breakwater/fingerprint';
import {
  exitCodeOfMemory,
  exitCodeOfRest,
  type HashAnswer,
  type HashRequest,
} from './hash-protocol.ts';
import type { HashLimits, MediaHashes } from './media-hashes.ts';
import { UnreadableFile, unreadable } from './unreadable-file.ts';

/** A file to hash, and who waits for it. */
export interface HashJob {
  readonly request: HashRequest;
  readonly resolve: (hashes: MediaHashes) => void;
  readonly reject: (error: Error) => void;
}

export interface HashProcessEvents {
  /** A job was answered, and there is room for another. */
  readonly onFree: () => void;
  /** The process is gone; these jobs it had not begun. */
  readonly onEnd: (left: readonly HashJob[]) => void;
}

const environment = {
  // The pool is what uses the cores.
  VIPS_CONCURRENCY: '1',
  // Memory of one image is kept for the next (glibc): a quarter of the time for 12 megapixels.
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '67108864',
  MALLOC_TRIM_THRESHOLD_: '134217728',
};

/** A decoding process, seen from outside: it does its jobs one after another, in their order. */
export class HashProcess {
  readonly #child: ChildProcess;
  readonly #limits: HashLimits;
  readonly #timeLimit: number;
  readonly #events: HashProcessEvents;
  readonly #jobs: HashJob[] = [];
  #timer: NodeJS.Timeout | undefined;
  #late = false;
  #unwanted = false;

  constructor(limits: HashLimits, timeLimit: number, events: HashProcessEvents) {
    this.#limits = limits;
    this.#timeLimit = timeLimit;
    this.#events = events;
    const script = new URL('./hash-process.worker.ts', import.meta.url);
    this.#child = fork(script, [JSON.stringify(limits)], {
      env: { ...process.env, ...environment },
      // Decoders write their complaints to standard error.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // A group of its own: the programs that it starts end with it.
      detached: true,
    });
    this.#child.on('message', (answer: HashAnswer) => this.#answer(answer));
    this.#child.once('exit', (code, signal) => this.#ended(code, signal));
    // A message to a process that is just ending is lost; its end is told by itself.
    this.#child.on('error', () => {});
  }

  /** Jobs that it has not answered. */
  get jobs(): number {
    return this.#jobs.length;
  }

  take(job: HashJob): void {
    this.#jobs.push(job);
    this.#child.send(job.request);
    if (this.#jobs.length === 1) this.#watch();
  }

  /** Ends the process; answers what it had not done. */
  async end(): Promise<readonly HashJob[]> {
    this.#unwanted = true;
    clearTimeout(this.#timer);
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const exit = once(this.#child, 'exit');
      this.#kill();
      await exit;
    }
    return this.#jobs.splice(0);
  }

  #kill(): void {
    const { pid } = this.#child;
    if (pid !== undefined) killGroup(pid);
  }

  #answer(answer: HashAnswer): void {
    const { resolve, reject } = this.#jobs.shift()!;
    if ('hashes' in answer) resolve(answer.hashes);
    else reject(new UnreadableFile(answer.unreadable));
    this.#watch();
    this.#events.onFree();
  }

  /** The time of a job runs from when the one before it is done. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#jobs.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#late = true;
      this.#kill();
    }, this.#timeLimit);
  }

  #ended(code: number | null, signal: string | null): void {
    clearTimeout(this.#timer);
    if (this.#unwanted) return;
    const broken = code === exitCodeOfRest ? undefined : this.#jobs.shift();
    if (broken) {
      const { request, resolve, reject } = broken;
      digestsWith(request.path, this.#reason(code, signal)).then(resolve, reject);
    }
    this.#events.onEnd(this.#jobs.splice(0));
  }

  #reason(code: number | null, signal: string | null): string {
    if (this.#late) return `was given up after ${this.#timeLimit / 1000} seconds of decoding.`;
    if (code === exitCodeOfMemory) {
      return `was given up: decoding took more than ${this.#limits.maxMemory / 1e6} MB of memory.`;
    }
    return `broke the decoder (${signal ?? `exit code ${code}`}).`;
  }
}

/** Ends a process that leads a group, and the programs that it started. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It has just ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
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
