import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { AnyKysely, RoomStorage } from '../room.ts';
import { type RetentionClass, retentionClasses, type TimedRetention } from './retention-rule.ts';

export interface PurgeOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Days of classes that the operator set otherwise. */
  readonly days?: Partial<Record<RetentionClass, number>>;
  /** Rows of one delete; 10,000 unless told. */
  readonly batch?: number;
  /** Ends the purge between two batches. */
  readonly signal?: AbortSignal;
}

/** How much went from each table, as `schema.table`; tables from which nothing went are left out. */
export type PurgeReport = Record<string, number>;

const day = 24 * 60 * 60 * 1000;

/**
 * Deletes every row whose time is over, in batches that each commit by themselves, and writes down
 * how much went from where. Rows of accounts under a legal hold stay.
 */
export async function purge(
  database: Pick<Database, 'kysely'>,
  rooms: readonly RoomStorage[],
  options: PurgeOptions,
): Promise<PurgeReport> {
  const { kysely } = database;
  const report: PurgeReport = {};
  for (const { schema, retention } of rooms) {
    for (const [table, rule] of Object.entries(retention)) {
      if (!('since' in rule)) continue;
      const days = options.days?.[rule.class] ?? retentionClasses[rule.class].days;
      const before = new Date(options.now - days * day);
      const gone = rule.purge
        ? await rule.purge(kysely, before, await heldAccounts(kysely))
        : await deleteInBatches(kysely, schema, table, rule, before, options);
      if (gone === 0) continue;
      report[`${schema}.${table}`] = gone;
      await sql`INSERT INTO storage.purge (purged_at, table_name, before, gone)
        VALUES (${new Date(options.now)}, ${`${schema}.${table}`}, ${before}, ${gone})`.execute(
        kysely,
      );
    }
  }
  return report;
}

async function deleteInBatches(
  kysely: AnyKysely,
  schema: string,
  table: string,
  rule: TimedRetention,
  before: Date,
  { batch = 10_000, signal }: PurgeOptions,
): Promise<number> {
  const name = sql.id(schema, table);
  const over = sql.join(
    [
      sql`${sql.ref(rule.since)} < ${before}`,
      ...(rule.except ? [sql`NOT coalesce((${sql.raw(rule.except)}), false)`] : []),
      ...(rule.accounts ?? []).map(
        (column) =>
          sql`NOT EXISTS (SELECT FROM storage.legal_hold WHERE account = aged.${sql.ref(column)})`,
      ),
    ],
    sql` AND `,
  );
  for (let gone = 0; ; ) {
    signal?.throwIfAborted();
    const { numAffectedRows = 0n } = await sql`DELETE FROM ${name} WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM ${name} AS aged WHERE ${over} LIMIT ${batch}
    ))`.execute(kysely);
    gone += Number(numAffectedRows);
    if (numAffectedRows < BigInt(batch)) return gone;
  }
}

async function heldAccounts(kysely: AnyKysely): Promise<string[]> {
  const { rows } = await sql<{
    account: string;
  }>`SELECT account FROM storage.legal_hold`.execute(kysely);
  return rows.map(({ account }) => account);
}
