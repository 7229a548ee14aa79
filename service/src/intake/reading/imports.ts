import type { Database } from '../../storage/index.ts';

export type ImportState = 'running' | 'done' | 'stopped' | 'failed';

/** An import of a file, how far it came and what it brought. */
export interface ImportRecord {
  readonly id: string;
  readonly source: string;
  readonly state: ImportState;
  /** Why it stopped or failed. */
  readonly reason: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly lines: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly warnings: number;
}

/** Imports, the newest first, below an id (the cursor). */
export async function imports(
  database: Pick<Database, 'pool'>,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<ImportRecord[]> {
  const { rows } = await database.pool.query(
    `SELECT id, source, state, reason, started_at, finished_at, lines, accepted, duplicates,
            rejected, warnings
     FROM intake.import WHERE $1::bigint IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
    [before ?? null, limit],
  );
  return rows.map(({ id, started_at, finished_at, ...row }) => ({
    id: String(id),
    ...row,
    startedAt: started_at.toISOString(),
    finishedAt: finished_at?.toISOString() ?? null,
  }));
}
