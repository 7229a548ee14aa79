import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import { categoryCode, type Opinion, ourselves } from '../opinions/categories.ts';
import { storable } from '../storable.ts';

/** The opinions that others have of an entry from now on. */
interface EntryOpinions {
  readonly entry: number;
  readonly opinions: readonly Opinion[];
}

/** Replaces what others think of entries; `changed` are those that may have had opinions. */
export async function keepOpinions(
  transaction: AnyTransaction,
  all: readonly EntryOpinions[],
  changed: readonly number[],
  { at, change }: { readonly at: Date; readonly change: number },
): Promise<void> {
  if (changed.length > 0) {
    await sql`DELETE FROM banks.opinion
      WHERE entry_id = ANY (${changed}::bigint[]) AND owner <> ${ourselves}`.execute(transaction);
  }
  const rows = all.flatMap(({ entry, opinions }) => opinions.map((one) => ({ entry, ...one })));
  if (rows.length === 0) return;
  await sql`INSERT INTO banks.opinion (entry_id, owner, category, tags, given_at, change)
    SELECT entry_id, owner, category, ARRAY(SELECT jsonb_array_elements_text(tags::jsonb)), ${at},
      ${change}
    FROM unnest(${rows.map(({ entry }) => entry)}::bigint[],
      ${rows.map(({ owner }) => storable(owner))}::text[],
      ${rows.map(({ category }) => categoryCode(category))}::smallint[],
      ${rows.map(({ tags }) => JSON.stringify(tags.map(storable)))}::text[])
      AS given (entry_id, owner, category, tags)
    ON CONFLICT (entry_id, owner) DO NOTHING`.execute(transaction);
}
