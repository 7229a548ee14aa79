import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Outgoing } from '../outgoing/index.ts';
import type { Database } from '../storage/index.ts';
import type { Tools } from './clients/client.ts';

/** What exchanges need of the world around them, beside the record. */
export interface ExchangeSurroundings {
  readonly outgoing: Outgoing;
  /** Networks (`10.0.0.0/8`) from which clients of HMA's API come without a key; none unless told. */
  readonly trustedNetworks: readonly string[];
}

/** What a client has at hand in the running service. */
export function toolsOf(
  { outgoing }: Pick<ExchangeSurroundings, 'outgoing'>,
  { dataFolder }: Database,
  signal: AbortSignal,
): Tools {
  return {
    outgoing,
    now: Date.now,
    random: Math.random,
    wait: async (milliseconds, stop) => {
      await pause(milliseconds, undefined, { signal: stop });
    },
    signal,
    files: join(dataFolder, 'exchanges'),
  };
}
