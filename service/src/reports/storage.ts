import type { RoomStorage } from '../storage/index.ts';

/** What reports bring to the record. */
export const reportsStorage: RoomStorage = {
  schema: 'reports',
  migrations: {},
  retention: {},
};
