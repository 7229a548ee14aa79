import type { RoomStorage } from '../storage/index.ts';
import { banks } from './migrations/0001-banks.ts';

const withEntry = {
  class: 'operations',
  keptBy: 'the row of its entry, with which it goes (ON DELETE CASCADE)',
} as const;

/**
 * What banks bring to the record. Banks and entries stay until they are deleted; then their
 * tombstones stay for partners to hear of it.
 */
export const banksStorage: RoomStorage = {
  schema: 'banks',
  migrations: { '0001-banks': banks },
  retention: {
    sequence: { class: 'lasting', reason: 'One number.' },
    bank: { class: 'operations', since: 'deleted_at' },
    entry: { class: 'operations', since: 'deleted_at' },
    fingerprint: withEntry,
    opinion: withEntry,
  },
};
