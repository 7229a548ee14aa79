import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';

/** Keeps which accounts stated an age under 18; what is known already is no change. */
export async function writeMinors(
  transaction: AnyTransaction,
  minors: readonly { readonly key: string; readonly minor: boolean }[],
  { change, at }: { readonly change: number; readonly at: Date },
): Promise<void> {
  if (minors.length === 0) return;
  // An adult is only kept where the account was taken for a minor before.
  await sql`INSERT INTO decisions.minor AS known (account_key, change, stated_at, minor)
    SELECT DISTINCT ON (key) key, ${change}::bigint, ${at}::timestamptz, minor
    FROM unnest(${minors.map(({ key }) => key)}::uuid[],
      ${minors.map(({ minor }) => minor)}::boolean[]) AS stated (key, minor)
    WHERE (minor OR EXISTS (SELECT FROM decisions.minor WHERE account_key = key))
      AND NOT EXISTS (SELECT FROM storage.tombstone WHERE account = key)
    ORDER BY key, minor DESC
    ON CONFLICT (account_key) DO UPDATE
      SET minor = excluded.minor, stated_at = excluded.stated_at,
        change = CASE WHEN known.minor = excluded.minor THEN known.change
          ELSE excluded.change END`.execute(transaction);
}
