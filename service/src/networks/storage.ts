import { sql } from 'kysely';
import type { AnyKysely, RoomStorage } from '../storage/index.ts';
import { eraseAccount } from './erase-account.ts';
import { networks } from './migrations/0001-networks.ts';

const withNetwork = {
  class: 'investigations',
  keptBy: 'the row of its network, with which it goes (ON DELETE CASCADE)',
} as const;

/** What networks bring to the record. */
export const networksStorage: RoomStorage = {
  schema: 'networks',
  migrations: { '0001-networks': networks },
  retention: {
    investigation: {
      class: 'investigations',
      since: 'created_at',
      except: 'EXISTS (SELECT FROM networks.network WHERE investigation_id = aged.id)',
    },
    network: { class: 'investigations', since: 'created_at', purge: purgeNetworks },
    member: withNetwork,
    edge: withNetwork,
    decision: { class: 'decisions', since: 'decided_at' },
    snapshot: { class: 'evidence', since: 'taken_at' },
    export: { class: 'audit', since: 'exported_at' },
  },
  erase: eraseAccount,
};

/** A network stays as long as its snapshot, and while a member is under a legal hold. */
async function purgeNetworks(
  kysely: AnyKysely,
  before: Date,
  held: readonly string[],
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`DELETE FROM networks.network
    WHERE created_at < ${before}
      AND NOT EXISTS (SELECT FROM networks.snapshot WHERE network_id = network.id)
      AND NOT EXISTS (SELECT FROM networks.member
        WHERE network_id = network.id AND account_key = ANY (${held}::uuid[]))`.execute(kysely);
  return Number(numAffectedRows);
}
