import { sql } from 'kysely';
import type { AnyKysely, RoomStorage } from '../room.ts';
import type { RetentionRule } from './retention-rule.ts';

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/**
 * What is wrong with the retention of this database, one sentence a fault: a table of any schema
 * that no room gives a rule, a rule without its table, a rule that counts from a column which is no
 * `timestamptz` or names accounts in one that is no `uuid`. Empty when all is well.
 */
export async function retentionFaults(
  kysely: AnyKysely,
  rooms: readonly RoomStorage[],
): Promise<string[]> {
  const { rows: columns } = await sql<Column>`
    SELECT c.table_schema AS schema, c.table_name AS "table", c.column_name AS "column",
      c.data_type AS type
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    JOIN pg_class p ON p.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
    WHERE t.table_type = 'BASE TABLE' AND NOT p.relispartition
      AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
    ORDER BY 1, 2`.execute(kysely);
  const tables = Map.groupBy(columns, ({ schema, table }) => `${schema}.${table}`);
  const rules = new Map<string, RetentionRule>(
    rooms.flatMap(({ schema, retention }) =>
      Object.entries(retention).map(([table, rule]) => [`${schema}.${table}`, rule] as const),
    ),
  );
  const unruled = [...tables.keys()]
    .filter((name) => !rules.has(name) && !rules.has(name.replace(/\..*/s, '.*')))
    .map((name) => `${name} has no retention rule`);
  const wrong = [...rules]
    .filter(([name]) => !name.endsWith('.*'))
    .flatMap(([name, rule]) => ruleFaults(name, rule, tables.get(name)));
  return [...unruled, ...wrong];
}

function ruleFaults(name: string, rule: RetentionRule, columns: Column[] | undefined): string[] {
  if (!columns) return [`${name} has a retention rule and no table`];
  if (!('since' in rule)) return [];
  const isOf = (column: string, type: string) =>
    columns.some((one) => one.column === column && one.type === type);
  const faults = (rule.accounts ?? [])
    .filter((column) => !isOf(column, 'uuid'))
    .map((column) => `${name}.${column} is no uuid column`);
  if (!isOf(rule.since, 'timestamp with time zone')) {
    faults.push(`${name}.${rule.since} is no timestamptz column to count from`);
  }
  return faults;
}
