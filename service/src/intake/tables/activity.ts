import { type RawBuilder, sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';
import { chunkOf } from '../log/chunk.ts';
import { strikeLines } from '../log/strike-lines.ts';
import type { Table } from './table.ts';

/**
 * The log: every accepted activity as it came, partitioned by the day (UTC) of receipt, in chunks
 * (`unpackLines`): packed together lines are a quarter as large as alone, and the log would be most
 * of the record. `sequence` is that of the first line; it grows with every batch, so its index grows
 * at one end. The activities of an account are found through `remembered`, which leads with it.
 */
export const activityTable: Table = {
  name: 'activity',
  create: `
    CREATE TABLE intake.activity (
      received_at timestamptz NOT NULL,
      sequence bigint NOT NULL,
      -- In this chunk.
      activities integer NOT NULL,
      body bytea NOT NULL
    ) PARTITION BY RANGE (received_at);
    ALTER TABLE intake.activity ALTER body SET STORAGE EXTERNAL;
    CREATE INDEX ON intake.activity (sequence);
    -- A batch takes the next ${131072} numbers at once.
    CREATE SEQUENCE intake.activity_sequence INCREMENT BY 131072 START WITH 131072 MINVALUE 0;`,
  retention: {
    class: 'activities',
    since: 'received_at',
    purge: dropPartitions,
  },
};

/** Numbers that one call of `nextval('intake.activity_sequence')` reserves: the largest batch. */
export const sequenceBlock = 131_072;

const dayMilliseconds = 86_400_000;

/** Name of the partition for an instant (epoch milliseconds), without the schema. */
export function activityPartition(receivedAt: number): string {
  return `activity_${new Date(receivedAt).toISOString().slice(0, 10).replaceAll('-', '')}`;
}

/** The statement that makes the partition for an instant, if it is not there. */
export function createActivityPartition(receivedAt: number): string {
  const from = Math.floor(receivedAt / dayMilliseconds) * dayMilliseconds;
  const to = from + dayMilliseconds;
  return `CREATE TABLE IF NOT EXISTS intake.${activityPartition(receivedAt)}
    PARTITION OF intake.activity
    FOR VALUES FROM ('${new Date(from).toISOString()}') TO ('${new Date(to).toISOString()}')`;
}

/**
 * Drops the partitions that lie wholly before the instant; of one that has lines of accounts under a
 * legal hold, all other lines. Answers how many partitions and lines went.
 */
async function dropPartitions(
  kysely: AnyKysely,
  before: Date,
  held: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ name: string }>`
    SELECT child.relname AS name
    FROM pg_inherits
    JOIN pg_class child ON child.oid = inhrelid
    WHERE inhparent = 'intake.activity'::regclass`.execute(kysely);
  const limit = activityPartition(before.getTime());
  const old = rows.filter(({ name }) => name < limit);
  const kept = old.length === 0 ? [] : await sequencesOf(kysely, held);
  let gone = 0;
  for (const { name } of old) gone += await dropExcept(kysely, sql.id('intake', name), kept);
  return gone;
}

async function sequencesOf(kysely: AnyKysely, accounts: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ sequence: number }>`
    SELECT sequence FROM intake.remembered
    WHERE actor_key = ANY (${accounts}::uuid[]) AND sequence IS NOT NULL`.execute(kysely);
  return rows.map(({ sequence }) => sequence);
}

async function dropExcept(
  kysely: AnyKysely,
  partition: RawBuilder<unknown>,
  kept: readonly number[],
): Promise<number> {
  const chunks = [...new Set(kept.map(chunkOf))];
  const { rows } = await sql`
    SELECT FROM ${partition} WHERE sequence = ANY (${chunks}::bigint[]) LIMIT 1`.execute(kysely);
  if (rows.length === 0) {
    await sql`DROP TABLE ${partition}`.execute(kysely);
    return 1;
  }
  const dropped = await sql<{ activities: number | null }>`
    WITH dropped AS (
      DELETE FROM ${partition} WHERE sequence <> ALL (${chunks}::bigint[]) RETURNING activities
    )
    SELECT sum(activities) AS activities FROM dropped`.execute(kysely);
  const own = new Set(kept);
  const struck = await strikeLines(kysely, partition, (sequence) => !own.has(sequence));
  return struck + Number(dropped.rows[0].activities ?? 0);
}
