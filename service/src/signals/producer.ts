import type { Database } from '../storage/index.ts';

/** What is observed of one account. */
export interface Observation {
  /** The account's key. */
  readonly account: string;
  /** How telling it is, above 0 and at most 1; comparable within a kind alone. */
  readonly score: number;
  /** Plain words, without ids. */
  readonly evidence: string;
}

/** Observes one kind of signal, from the record alone. */
export interface Producer {
  /** Name of the kind of signal; never changed once released. */
  readonly kind: string;
  /** For people. */
  readonly title: string;
  /** With a version: what produced a signal can be told later. */
  readonly name: string;
  /** All accounts of which it holds at this time. */
  observe(database: Database, at: Date): Promise<Observation[]>;
}
