import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { createActivityPartition } from '../../service/src/intake/tables/activity.ts';
import { tables } from '../../service/src/intake/tables/index.ts';

/** Tables that grow with the lines. */
const copied = [
  'activity',
  'remembered',
  'relation',
  'contact',
  'account',
  'post',
  'subject',
  'flag',
];

/**
 * The rows that an import left, copied again into tables of the same form and keys, empty at first:
 * what the server itself can do. Answers seconds for each table.
 */
export async function rawCopy(
  pool: Pool,
  folder: string,
  receivedAt: number,
): Promise<Record<string, number>> {
  const client = await pool.connect();
  try {
    for (const table of copied) await unload(client, table, join(folder, `${table}.copy`));
    await client.query('CREATE SCHEMA raw');
    for (const { create } of tables) await client.query(inRaw(create));
    await client.query(inRaw(createActivityPartition(receivedAt)));
    await client.query('CHECKPOINT');
    const seconds: Record<string, number> = {};
    for (const table of copied) {
      const started = performance.now();
      await load(client, table, join(folder, `${table}.copy`));
      seconds[table] = (performance.now() - started) / 1000;
    }
    return seconds;
  } finally {
    client.release();
  }
}

function inRaw(statement: string): string {
  return statement.replaceAll('intake.', 'raw.');
}

async function unload(client: PoolClient, table: string, file: string): Promise<void> {
  const rows = `SELECT ${await columnsOf(client, table)} FROM intake.${table}`;
  const stream = client.query(copyTo(`COPY (${rows}) TO STDOUT (FORMAT binary)`));
  await pipeline(stream, createWriteStream(file));
}

async function load(client: PoolClient, table: string, file: string): Promise<void> {
  const columns = await columnsOf(client, table);
  const stream = client.query(
    copyFrom(`COPY raw.${table} (${columns}) FROM STDIN (FORMAT binary)`),
  );
  await pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), stream);
}

async function columnsOf(client: PoolClient, table: string): Promise<string> {
  const { rows } = await client.query(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns
     FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [`intake.${table}`],
  );
  return rows[0].columns;
}
