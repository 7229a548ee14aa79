import type { RoomStorage } from '../storage/index.ts';

/** What decisions bring to the record. */
export const decisionsStorage: RoomStorage = {
  schema: 'decisions',
  migrations: {},
  retention: {},
};
