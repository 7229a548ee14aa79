import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';
import type { Table } from './table.ts';

/**
 * The log: every accepted activity as it came, partitioned by the day (UTC) of receipt. `sequence`
 * grows with every batch, so its index grows at one end; the activities of an account are found
 * through `remembered`.
 */
export const activityTable: Table = {
  name: 'activity',
  create: `
    CREATE TABLE intake.activity (
      received_at timestamptz NOT NULL,
      sequence bigint NOT NULL,
      actor_key uuid NOT NULL,
      body bytea NOT NULL
    ) PARTITION BY RANGE (received_at);
    CREATE INDEX ON intake.activity (sequence);
    -- A batch takes the next ${131072} numbers at once.
    CREATE SEQUENCE intake.activity_sequence INCREMENT BY 131072 START WITH 131072 MINVALUE 0;`,
  retention: {
    class: 'activities',
    since: 'received_at',
    accounts: ['actor_key'],
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
 * legal hold, all others. Answers how many partitions and lines went.
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
  let gone = 0;
  for (const { name } of rows.filter((row) => row.name < limit)) {
    const partition = sql.id('intake', name);
    const kept = await sql`
      SELECT FROM ${partition} WHERE actor_key = ANY (${held}::uuid[]) LIMIT 1`.execute(kysely);
    if (kept.rows.length === 0) {
      await sql`DROP TABLE ${partition}`.execute(kysely);
      gone += 1;
    } else {
      const { numAffectedRows = 0n } = await sql`
        DELETE FROM ${partition} WHERE actor_key <> ALL (${held}::uuid[])`.execute(kysely);
      gone += Number(numAffectedRows);
    }
  }
  return gone;
}
