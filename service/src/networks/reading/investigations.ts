import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';

export interface InvestigationRow {
  readonly id: string;
  readonly name: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly progress: { phase: string; done: number; total: number } | null;
  readonly seeds: string[];
  readonly relations: string[];
  readonly maximum_members: number;
  readonly created_by: string;
  readonly created_at: Date;
  readonly finished_at: Date | null;
  readonly outcome: 'network' | 'no-network' | null;
  readonly reason: string;
  readonly network_id: string | null;
  readonly warnings: string[];
}

/** Investigations, the newest first, after one of them. */
export async function listInvestigations(
  { kysely }: Pick<Database, 'kysely'>,
  { after, limit }: { after: { at: Date; id: string } | null; limit: number },
): Promise<InvestigationRow[]> {
  const { rows } = await sql<InvestigationRow>`SELECT * FROM networks.investigation
    WHERE ${after?.id ?? null}::uuid IS NULL
      OR (created_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    ORDER BY created_at DESC, id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

export async function investigationOf(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
): Promise<InvestigationRow | undefined> {
  const { rows } = await sql<InvestigationRow>`
    SELECT * FROM networks.investigation WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

/** An investigation as it is answered. */
export function investigationAnswer(row: InvestigationRow) {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    progress: row.progress,
    seeds: row.seeds,
    relations: row.relations,
    limits: { maximumMembers: row.maximum_members },
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    outcome: row.outcome,
    reason: row.reason,
    networkId: row.network_id,
    warnings: row.warnings,
  };
}
