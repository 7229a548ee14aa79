import type { RoomStorage } from '../storage/index.ts';
import { eraseAccount } from './erase-account.ts';
import { record } from './migrations/0001-record.ts';
import { tables } from './tables/index.ts';

/** What intake brings to the record. */
export const intakeStorage: RoomStorage = {
  schema: 'intake',
  migrations: { '0001-record': record },
  retention: Object.fromEntries(tables.map(({ name, retention }) => [name, retention])),
  erase: eraseAccount,
};
