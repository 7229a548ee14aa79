import type { ClientBase, PoolClient } from 'pg';
import { advisoryLocks, type Database } from '../../storage/index.ts';
import type { PreparedBatch } from '../prepare/prepared-batch.ts';
import type { ImportState } from '../reading/imports.ts';
import type { BatchOutcome } from '../write/batch-writer.ts';

/** An import that this process runs. Another process cannot run it meanwhile. */
export interface OpenImport {
  readonly id: number;
  /** Lines that are in the record already, and the offset behind them. */
  readonly lines: number;
  readonly position: number;
  close(): Promise<void>;
}

export class ImportRunning extends Error {}

/**
 * Goes on with the unfinished import of the same file, or begins one.
 *
 * @param fingerprint undefined for what cannot be read again, such as standard input
 * @throws ImportRunning when another process is at it.
 */
export async function openImport(
  database: Database,
  source: string,
  fingerprint: string | undefined,
  now: number,
): Promise<OpenImport> {
  const client = await database.pool.connect();
  // A connection that is lost while it only holds the lock is found out by those who write.
  client.on('error', ignore);
  try {
    const { rows } = await client.query(
      `SELECT id, lines, position FROM intake.import
       WHERE fingerprint = $1 AND state IN ('running', 'stopped') ORDER BY id DESC LIMIT 1`,
      [fingerprint ?? null],
    );
    const unfinished = rows[0];
    const id = unfinished?.id ?? (await begin(client, source, fingerprint, now));
    const lock = await client.query('SELECT pg_try_advisory_lock($1, $2) AS locked', [
      advisoryLocks.intakeImport,
      id % 2 ** 31,
    ]);
    if (!lock.rows[0].locked) {
      throw new ImportRunning(
        `${source} is being imported by another process (import ${id}). Wait for it, or stop it: ` +
          'it can be continued.',
      );
    }
    await client.query("UPDATE intake.import SET state = 'running', reason = NULL WHERE id = $1", [
      id,
    ]);
    const { lines = 0, position = 0 } = unfinished ?? {};
    return { id, lines, position, close: () => unlock(client, id) };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Moves the position; called inside the transaction of the batch. */
export async function advanceImport(
  client: ClientBase,
  id: number,
  batch: PreparedBatch,
  outcome: BatchOutcome,
): Promise<void> {
  await client.query(
    `UPDATE intake.import
     SET position = $2, lines = lines + $3, accepted = accepted + $4, duplicates = duplicates + $5,
         rejected = rejected + $6, warnings = warnings + $7
     WHERE id = $1`,
    [
      id,
      batch.end,
      batch.lines,
      outcome.accepted,
      outcome.duplicates,
      outcome.rejected,
      outcome.warnings,
    ],
  );
}

export async function endImport(
  database: Database,
  id: number,
  state: Exclude<ImportState, 'running'>,
  reason: string | null,
  now: number,
): Promise<void> {
  await database.pool.query(
    'UPDATE intake.import SET state = $2, reason = $3, finished_at = $4 WHERE id = $1',
    [id, state, reason, new Date(now)],
  );
}

async function begin(
  client: ClientBase,
  source: string,
  fingerprint: string | undefined,
  now: number,
): Promise<number> {
  const { rows } = await client.query(
    `INSERT INTO intake.import (source, fingerprint, state, started_at)
     VALUES ($1, $2, 'running', $3) RETURNING id`,
    [source.toWellFormed().replaceAll('\0', '␀'), fingerprint ?? null, new Date(now)],
  );
  return rows[0].id;
}

/** Where the connection is lost, the lock went with it. */
async function unlock(client: PoolClient, id: number): Promise<void> {
  let lost = false;
  await client
    .query('SELECT pg_advisory_unlock($1, $2)', [advisoryLocks.intakeImport, id % 2 ** 31])
    .catch(() => {
      lost = true;
    });
  client.off('error', ignore);
  client.release(lost);
}

function ignore(): void {}
