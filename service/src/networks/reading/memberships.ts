import { sql } from 'kysely';
import { type Database, prepared } from '../../storage/index.ts';

/** A network that an account is a member of. */
export interface Membership {
  readonly account: string;
  readonly network: string;
  readonly name: string;
  readonly state: 'suspected' | 'confirmed';
  readonly role: string;
  readonly atRisk: boolean;
  readonly followers: number;
}

/**
 * The networks that accounts are members of, by key, without those that a person refused; confirmed
 * ones first, of them the latest first. Cost: an index probe each.
 */
export async function membershipsOf(
  { kysely }: Pick<Database, 'kysely'>,
  accounts: readonly string[],
): Promise<Membership[]> {
  if (accounts.length === 0) return [];
  const { rows } = await sql<Membership>`${prepared}
    SELECT account_key AS account, network.id AS network, name, state, role, at_risk AS "atRisk",
      followers
    FROM networks.member JOIN networks.network ON network.id = network_id
    WHERE account_key = ANY (${accounts}::uuid[]) AND state <> 'refused'
    ORDER BY state, created_at DESC`.execute(kysely);
  return rows;
}
