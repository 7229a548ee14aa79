import { Worker } from 'node:worker_threads';
import type { Investigation, InvestigationOptions } from '@breakwater/network';
import type { ClientConfig } from 'pg';
import type { Position } from '../../report/index.ts';
import type { Database } from '../../storage/index.ts';

/** What the thread is given. */
export interface EngineRequest {
  readonly connection: ClientConfig;
  /** The installation key. */
  readonly key: Uint8Array;
  /** Accounts in the record. */
  readonly accounts: number;
  readonly seeds: readonly string[];
  readonly options: InvestigationOptions;
}

export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** An investigation, and where its members stand when they are drawn. */
export interface Found {
  readonly investigation: Investigation;
  /** In the unit square, by account. */
  readonly places: ReadonlyMap<string, Position>;
}

/** What the thread answers. */
export type EngineAnswer = { readonly progress: Progress } | { readonly found: Found };

export interface EngineOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** Investigates in a thread of its own; aborting ends the thread at once. */
export async function runEngine(
  { connection, key }: Pick<Database, 'connection' | 'key'>,
  request: Omit<EngineRequest, 'connection' | 'key'>,
  { signal, progress }: EngineOptions,
): Promise<Found> {
  signal.throwIfAborted();
  const workerData: EngineRequest = { connection, key, ...request };
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { workerData });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<Found>((resolve, reject) => {
      worker.on('message', (answer: EngineAnswer) => {
        if ('found' in answer) resolve(answer.found);
        else progress(answer.progress);
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(signal.reason ?? new Error('the thread ended early')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
