import { sql } from 'kysely';
import type { AnyKysely } from '../../storage/index.ts';

/** Pages of one delete: some ten thousand rows. */
const pages = 128;

/**
 * Purges a large table that has no index on the time of receipt, which every insert would pay for:
 * one walk through the table, some pages at a time, each committed by itself.
 *
 * @param accounts columns that hold an account's key: rows of the accounts `held` stay
 * @param except SQL condition of rows that stay
 */
export function purgeByScan(table: string, accounts: readonly string[], except?: string) {
  return async (kysely: AnyKysely, before: Date, held: readonly string[]): Promise<number> => {
    const name = sql.id('intake', table);
    const over = sql.join(
      [
        sql`received_at < ${before}`,
        ...(except ? [sql`NOT (${sql.raw(except)})`] : []),
        ...accounts.map(
          (column) => sql`coalesce(${sql.ref(column)} <> ALL (${held}::uuid[]), true)`,
        ),
      ],
      sql` AND `,
    );
    const { rows } = await sql<{ pages: number }>`
      SELECT pg_relation_size(${`intake.${table}`}::regclass)
        / current_setting('block_size')::bigint AS pages`.execute(kysely);
    let gone = 0;
    for (let page = 0; page < rows[0].pages; page += pages) {
      const { numAffectedRows = 0n } = await sql`
        DELETE FROM ${name}
        WHERE ctid >= ${`(${page},0)`}::tid AND ctid < ${`(${page + pages},0)`}::tid AND ${over}`.execute(
        kysely,
      );
      gone += Number(numAffectedRows);
    }
    return gone;
  };
}
