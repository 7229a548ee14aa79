import type { RoomStorage } from '../storage/index.ts';
import { eraseAccount } from './erase-account.ts';
import { networks } from './migrations/0001-networks.ts';

/** Rows of a network that a person confirmed are its evidence and stay as long as that. */
const ofConfirmed = `EXISTS (SELECT FROM networks.network
  WHERE network.id = network_id AND network.state = 'confirmed')`;

/** What networks bring to the record. */
export const networksStorage: RoomStorage = {
  schema: 'networks',
  migrations: { '0001-networks': networks },
  retention: {
    investigation: { class: 'investigations', since: 'created_at' },
    network: { class: 'investigations', since: 'created_at', except: "state = 'confirmed'" },
    member: {
      class: 'investigations',
      since: 'created_at',
      accounts: ['account_key'],
      except: ofConfirmed,
    },
    edge: {
      class: 'investigations',
      since: 'created_at',
      accounts: ['source_key', 'target_key'],
      except: ofConfirmed,
    },
    decision: { class: 'decisions', since: 'decided_at' },
    snapshot: { class: 'evidence', since: 'taken_at' },
    export: { class: 'audit', since: 'exported_at' },
  },
  erase: eraseAccount,
};
