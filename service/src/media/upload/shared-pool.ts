import { HashPool } from '../hash-pool.ts';
import type { HashOptions, MediaHashes } from '../media-hashes.ts';
import { mostBytes, uploadHashing } from './media-limits.ts';

/** A use of the pool that hashes what is sent to this process. */
export interface SharedPool {
  /** As `HashPool.hash`. */
  hash(path: string, options?: HashOptions): Promise<MediaHashes>;
  /** Ends this use; the pool ends with the last. */
  release(): Promise<void>;
}

let shared: HashPool | undefined;
let users = 0;

/** Uses the one pool of this process; its decoding processes start when they are first needed. */
export function sharePool(): SharedPool {
  users += 1;
  return {
    hash(path, options) {
      shared ??= new HashPool({ ...uploadHashing, maxImageBytes: mostBytes() });
      return shared.hash(path, options);
    },
    async release() {
      users -= 1;
      if (users > 0) return;
      const ending = shared;
      shared = undefined;
      await ending?.close();
    },
  };
}
