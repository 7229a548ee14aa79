import { sql } from 'kysely';
import type { Summary } from '../../report/index.ts';
import type { Database } from '../../storage/index.ts';
import type { NetworkState } from '../transitions.ts';

export interface NetworkRow {
  readonly id: string;
  readonly investigation_id: string;
  readonly name: string;
  readonly state: NetworkState;
  readonly seeds: string[];
  readonly summary: Summary;
  readonly created_at: Date;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  readonly reason: string;
}

/** Networks, the newest first. */
export async function listNetworks(
  { kysely }: Pick<Database, 'kysely'>,
  query: { state: string | null; after: { at: Date; id: string } | null; limit: number },
): Promise<NetworkRow[]> {
  const { state, after, limit } = query;
  const { rows } = await sql<NetworkRow>`SELECT * FROM networks.network
    WHERE (${state}::text IS NULL OR state = ${state})
      AND (${after?.id ?? null}::uuid IS NULL
        OR (created_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

export async function networkOf(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
): Promise<NetworkRow | undefined> {
  const { rows } = await sql<NetworkRow>`
    SELECT * FROM networks.network WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

interface DecisionRow {
  readonly from_state: NetworkState;
  readonly to_state: NetworkState;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_at: Date;
}

/** What people decided of a network, the latest first. */
async function decisionsOf({ kysely }: Pick<Database, 'kysely'>, network: string) {
  const { rows } = await sql<DecisionRow>`SELECT * FROM networks.decision
    WHERE network_id = ${network} ORDER BY decided_at DESC`.execute(kysely);
  return rows.map((row) => ({
    from: row.from_state,
    to: row.to_state,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at.toISOString(),
  }));
}

/** A network as a list answers it. */
export function networkItem({ id, name, state, summary, ...row }: NetworkRow) {
  return {
    id,
    name,
    state,
    members: summary.members,
    byRole: summary.byRole as Record<string, number>,
    atRisk: summary.atRisk,
    uniqueFollowers: summary.uniqueFollowers.total,
    createdAt: row.created_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: row.decided_by,
    reason: row.reason,
  };
}

/** A network as it is answered by itself. */
export async function networkAnswer(database: Pick<Database, 'kysely'>, row: NetworkRow) {
  const { summary } = row;
  return {
    ...networkItem(row),
    investigationId: row.investigation_id,
    seeds: row.seeds,
    cut: { ...summary.cut },
    parameters: { ...summary.parameters },
    warnings: [...summary.warnings],
    uniqueFollowersByRole: summary.uniqueFollowers.byRole as Record<string, number>,
    decisions: await decisionsOf(database, row.id),
  };
}

export interface NetworkCounts {
  readonly networks: Readonly<Record<NetworkState, number>>;
  readonly investigations: Readonly<Record<'queued' | 'running' | 'done' | 'failed', number>>;
}

/** How many networks and investigations are in each state: for the overview. */
export async function networkCounts({ kysely }: Pick<Database, 'kysely'>): Promise<NetworkCounts> {
  const count = async (table: 'network' | 'investigation') => {
    const { rows } = await sql<{ state: string; count: number }>`
      SELECT state, count(*)::integer AS count FROM ${sql.table(`networks.${table}`)}
      GROUP BY state`.execute(kysely);
    return Object.fromEntries(rows.map((row) => [row.state, row.count]));
  };
  const [networks, investigations] = await Promise.all([count('network'), count('investigation')]);
  return {
    networks: { suspected: 0, confirmed: 0, refused: 0, ...networks },
    investigations: { queued: 0, running: 0, done: 0, failed: 0, ...investigations },
  };
}

/** What networks are called, by their ids; those that are there no more are left out. */
export async function networkNames(
  { kysely }: Pick<Database, 'kysely'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM networks.network
    WHERE id = ANY(${[...ids]}::uuid[])`.execute(kysely);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
