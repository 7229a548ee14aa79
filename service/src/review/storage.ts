import type { RoomStorage } from '../storage/index.ts';

/** What review brings to the record. */
export const reviewStorage: RoomStorage = {
  schema: 'review',
  migrations: {},
  retention: {},
};
