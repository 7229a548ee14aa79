import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { NetworkState } from '../transitions.ts';

type Source = Pick<Database, 'pool'>;

/** The channel on which decisions on networks are announced. */
export const networksChannel = 'networks_changed';

/** Tells those who follow that networks changed, at the commit. */
export async function announceNetworks(transaction: AnyTransaction): Promise<void> {
  await sql`SELECT pg_notify(${networksChannel}, '')`.execute(transaction);
}

/** A text that is another one when any network came, went, or was decided. Cost: a walk through them. */
export async function networksFingerprint({ pool }: Source): Promise<string> {
  const { rows } = await pool.query<{ fingerprint: string }>(
    `SELECT count(*) || ':' || coalesce(sum(hashtextextended(
       id::text || state || coalesce(decided_at::text, ''), 0)::numeric), 0) AS fingerprint
     FROM networks.network`,
  );
  return rows[0].fingerprint;
}

/** A network, for those who follow. */
export interface FollowedNetwork {
  readonly id: string;
  readonly name: string;
  readonly state: NetworkState;
  readonly decidedAt: Date | null;
  readonly reason: string;
}

/** All networks. */
export async function followedNetworks({ pool }: Source): Promise<FollowedNetwork[]> {
  const { rows } = await pool.query(
    `SELECT id, name, state, decided_at AS "decidedAt", reason FROM networks.network`,
  );
  return rows;
}

/** A member of a network, for those who follow. */
export interface FollowedMember {
  readonly account: string;
  readonly key: string;
  readonly role: string;
  readonly score: number;
  readonly atRisk: boolean;
}

/** All members of a network. */
export async function followedMembers(
  { pool }: Source,
  network: string,
): Promise<FollowedMember[]> {
  const { rows } = await pool.query(
    `SELECT account, account_key AS key, role, score, at_risk AS "atRisk"
     FROM networks.member WHERE network_id = $1`,
    [network],
  );
  return rows;
}

/** What people decided of networks: the occasions on which the past is looked at anew. */
export async function decisionsSince(
  { pool }: Source,
  since: Date,
): Promise<{ readonly id: string; readonly network: string; readonly to: NetworkState }[]> {
  const { rows } = await pool.query(
    `SELECT id, network_id AS network, to_state AS "to" FROM networks.decision
     WHERE decided_at >= $1 ORDER BY decided_at`,
    [since],
  );
  return rows;
}
