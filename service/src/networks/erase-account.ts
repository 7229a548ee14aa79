import { sql } from 'kysely';
import type { EraseAccount } from '../storage/index.ts';

/** How an erased account is called where others' evidence or a seed list named it. */
const erased = '(erased)';

/**
 * Removes an account from networks: as a member, from edges, from seeds, and from the evidence of
 * others. Snapshots of confirmed networks stay: they are evidence, kept under a legal basis of
 * their own.
 */
export const eraseAccount: EraseAccount = async (transaction, { key, id }) => {
  const rows = async (statement: ReturnType<typeof sql>) =>
    Number((await statement.execute(transaction)).numAffectedRows ?? 0);
  const quoted = JSON.stringify(id);
  return {
    member:
      (await rows(sql`DELETE FROM networks.member WHERE account_key = ${key}`)) +
      (await rows(sql`UPDATE networks.member SET content =
        replace(replace(content::text, ${quoted}, ${JSON.stringify(erased)}),
          ${` ${quoted.slice(1, -1)}`}, ${` ${erased}`})::json
        WHERE network_id IN (
          SELECT network_id FROM networks.edge WHERE source_key = ${key} OR target_key = ${key})
        AND strpos(content::text, ${quoted.slice(1, -1)}) > 0`)),
    edge: await rows(
      sql`DELETE FROM networks.edge WHERE source_key = ${key} OR target_key = ${key}`,
    ),
    investigation: await rows(sql`UPDATE networks.investigation
      SET seeds = array_replace(seeds, ${id}, ${erased}) WHERE ${id} = ANY (seeds)`),
    network: await rows(sql`UPDATE networks.network
      SET seeds = array_replace(seeds, ${id}, ${erased}) WHERE ${id} = ANY (seeds)`),
  };
};
