import { availableParallelism } from 'node:os';
import type { HashPoolOptions } from '../hash-pool.ts';

const usualBytes = 100_000_000;

/**
 * Most bytes of a file that is sent: `BREAKWATER_MEDIA_MAX_BYTES`, 100 MB unless told.
 *
 * @throws {Error} where that is no number of bytes
 */
export function mostBytes(environment: NodeJS.ProcessEnv = process.env): number {
  const text = environment.BREAKWATER_MEDIA_MAX_BYTES;
  if (!text) return usualBytes;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new Error(
    `BREAKWATER_MEDIA_MAX_BYTES is "${text}"; give a number of bytes such as ${usualBytes}.`,
  );
}

/**
 * What decoding one file that is sent may cost. Strangers made it: the limits are those of a large
 * photograph, not of what a command line is asked to hash.
 */
export const uploadHashing: HashPoolOptions = {
  processes: Math.max(1, availableParallelism() - 1),
  timeLimit: 60_000,
  maxPixels: 100_000_000,
  maxMemory: 1_500_000_000,
};
