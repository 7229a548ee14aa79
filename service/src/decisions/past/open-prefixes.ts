import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';

/** Keeps beginnings of withheld terms that ordinary tags begin with too. */
export async function writeOpenPrefixes(
  transaction: AnyTransaction,
  prefixes: readonly string[],
  change: number,
): Promise<void> {
  if (prefixes.length === 0) return;
  await sql`INSERT INTO decisions.open_prefix (prefix, change)
    SELECT DISTINCT prefix, ${change}::bigint FROM unnest(${prefixes}::text[]) AS one (prefix)
    ON CONFLICT DO NOTHING`.execute(transaction);
}
