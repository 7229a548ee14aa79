import type { Database } from '../storage/index.ts';

/** One kind of background work; each is declared in a file of its own, in the room that owns it. */
export interface Job<Data extends object = object> {
  /** Name of its queue, `room.verb-noun`; never changed once released. */
  readonly name: string;
  /**
   * Does the work. It may run again, after a crash or an error, so what it does twice must be the
   * same as once. The data names records of the room (their ids), it does not carry them.
   */
  run(data: Data, context: JobContext): Promise<void>;
  /** When it also starts by itself: a cron expression in UTC, such as `17 3 * * *`. */
  readonly schedule?: string;
  /** How many run side by side in one process; 1 unless told. */
  readonly concurrency?: number;
  /** How often it is tried again after an error, with growing pauses; 5 unless told. */
  readonly retries?: number;
  /** Longest a run may take, in seconds; 4 hours unless told, 24 hours at most. */
  readonly expireInSeconds?: number;
  /**
   * Seconds without a sign of life after which its process counts as dead and the job runs
   * elsewhere; 60 unless told, 10 at least. More than it ever blocks the event loop.
   */
  readonly heartbeatSeconds?: number;
  /**
   * How many of one `key` there may be (pg-boss's queue policies): `standard` any number; `short`
   * one waiting; `singleton` one running; `stately` one each; `exclusive` one in all;
   * `key_strict_fifo` one running, in order.
   */
  readonly policy?:
    | 'standard'
    | 'short'
    | 'singleton'
    | 'stately'
    | 'exclusive'
    | 'key_strict_fifo';
}

/** What a job has at hand. */
export interface JobContext {
  readonly database: Database;
  readonly id: string;
  /** 0 at the first run. */
  readonly attempt: number;
  /**
   * Aborts when the service stops or the time is over: save what is worth saving and throw, the
   * job runs again later.
   */
  readonly signal: AbortSignal;
  readonly log: (text: string) => void;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of jobs mixes the data of all of them
export type AnyJob = Job<any>;
