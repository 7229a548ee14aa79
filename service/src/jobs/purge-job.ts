import { type PurgeOptions, purge, type RoomStorage, storageRoom } from '../storage/index.ts';
import type { Job } from './job.ts';

/** Keeps the retention of every table: each night, one process at a time. */
export function purgeJob(
  rooms: readonly RoomStorage[],
  days: PurgeOptions['days'] = {},
): Job<object> {
  return {
    name: 'storage.purge',
    schedule: '17 3 * * *',
    policy: 'singleton',
    async run(_data, { database, signal, log }) {
      const report = await purge(database, [storageRoom, ...rooms], {
        now: Date.now(),
        days,
        signal,
      });
      for (const [table, gone] of Object.entries(report)) log(`purge: ${gone} gone from ${table}`);
    },
  };
}
