import type { Found } from './kernel-host.ts';

/** Entries on their way from one part to another: `u8[n][32]` and `u32[n]`, views for the moment. */
export interface Records {
  readonly hashes: Uint8Array;
  readonly ids: Uint32Array;
}

/** A part of an index: what it holds is searched, taken out, and read by what folds parts. */
export interface Part {
  /** Entries, those that were taken out included. */
  readonly entries: number;
  readonly live: number;
  /** Bytes of memory. */
  readonly bytes: number;
  has(id: number): boolean;
  remove(id: number): boolean;
  /** Adds all live entries within the distance to a list. */
  search(hash: Uint8Array, distance: number, into: Found[]): void;
  /** Begins to read the live entries. */
  rewind(): void;
  /** Further live entries, or none at the end. */
  give(): Records | undefined;
}
