import type { RoomStorage } from '../storage/index.ts';
import { jobsSchema } from './bosses.ts';

/** The tables of pg-boss; it makes them, keeps them up and empties them itself. */
export const jobsStorage: RoomStorage = {
  schema: jobsSchema,
  migrations: {},
  retention: {
    '*': {
      class: 'operations',
      keptBy: 'pg-boss: finished jobs go after 7 days, waiting ones after 90.',
    },
  },
};
