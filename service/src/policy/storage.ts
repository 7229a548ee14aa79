import type { RoomStorage } from '../storage/index.ts';

/** What the policy brings to the record. */
export const policyStorage: RoomStorage = {
  schema: 'policy',
  migrations: {},
  retention: {},
};
