import { statfs } from 'node:fs/promises';
import type { Database } from '../database.ts';

const gigabyte = 1024 ** 3;

/** Room on the disk of the record. */
export interface DiskSpace {
  /** Bytes that may still be written; null on a server of one's own, which we cannot see. */
  readonly freeBytes: number | null;
  /**
   * `low`: tell people; `full`: take nothing more in. The log of the database needs the rest to end
   * what it has begun.
   */
  readonly state: 'ok' | 'low' | 'full';
}

/** Shares of the disk under which it is low or full, and the bytes above which no share is asked. */
const diskThresholds = {
  low: { share: 0.2, bytes: 5 * gigabyte },
  full: { share: 0.1, bytes: gigabyte },
} as const;

/** Looks at the disk under the record; some 50 µs, so intake may ask every few thousand rows. */
export async function diskSpace(database: Pick<Database, 'cluster'>): Promise<DiskSpace> {
  if (database.cluster === undefined) return { freeBytes: null, state: 'ok' };
  const { bavail, blocks, bsize } = await statfs(database.cluster);
  const freeBytes = bavail * bsize;
  return { freeBytes, state: diskState(freeBytes, blocks * bsize) };
}

/** The state of a disk, from its free bytes and its size in bytes. */
export function diskState(freeBytes: number, size: number): DiskSpace['state'] {
  const isUnder = ({ share, bytes }: { share: number; bytes: number }) =>
    freeBytes < Math.min(size * share, bytes);
  if (isUnder(diskThresholds.full)) return 'full';
  return isUnder(diskThresholds.low) ? 'low' : 'ok';
}
