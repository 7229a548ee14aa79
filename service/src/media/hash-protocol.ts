import type { HashOptions, MediaHashes } from './media-hashes.ts';

/** What the decoding process is told. */
export interface HashRequest {
  readonly path: string;
  readonly options: HashOptions;
}

/** What it answers. */
export type HashAnswer = { readonly hashes: MediaHashes } | { readonly unreadable: string };

/** With this exit code it says that a file took too much memory. */
export const exitCodeOfMemory = 70;

/** With this one, that it ends of its own accord before the next file finds too little left. */
export const exitCodeOfRest = 71;
