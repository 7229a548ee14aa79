import type { Job } from '../../jobs/index.ts';
import { deliver } from './deliver.ts';
import { deliverQueue } from './deliver-queue.ts';
import type { AnyOutboxKind } from './message.ts';

/** Delivers the messages of all rooms: when one is posted, and each minute what waited. */
export function deliverJob(kinds: readonly AnyOutboxKind[]): Job<object> {
  return {
    ...deliverQueue,
    retries: 0,
    async run(_data, { database, signal }) {
      await deliver(database, kinds, { now: Date.now, signal, random: Math.random });
    },
  };
}
