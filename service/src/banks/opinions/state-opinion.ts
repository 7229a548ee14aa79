import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { noEntry } from '../entries/read-entries.ts';
import { takeNumbers } from '../sequence.ts';
import { categoryCode, type OpinionCategory, opinionCategories, ourselves } from './categories.ts';

/** An opinion of our own. */
export interface OwnOpinion {
  readonly category: OpinionCategory;
  readonly tags: readonly string[];
}

/**
 * States our own opinion of an entry, in the place of an earlier one, or withdraws it where it is
 * null. Partners hear of it through `ownOpinionsAfter`.
 *
 * @param bank its id
 * @throws Problem 404
 */
export async function stateOpinion(
  transaction: AnyTransaction,
  bank: number,
  entry: number,
  opinion: OwnOpinion | null,
  now: number,
): Promise<void> {
  const change = await takeNumbers(transaction, 1);
  // The entry has changed with it, for whoever follows entries.
  const { numAffectedRows } = await sql`UPDATE banks.entry
    SET change = ${change}, updated_at = ${new Date(now)}
    WHERE id = ${entry} AND bank_id = ${bank} AND deleted_at IS NULL`.execute(transaction);
  if (numAffectedRows === 0n) throw noEntry(entry);
  if (opinion === null) {
    await sql`DELETE FROM banks.opinion
      WHERE entry_id = ${entry} AND owner = ${ourselves}`.execute(transaction);
    return;
  }
  await sql`INSERT INTO banks.opinion (entry_id, owner, category, tags, given_at, change)
    VALUES (${entry}, ${ourselves}, ${categoryCode(opinion.category)}, ${[...opinion.tags]}::text[],
      ${new Date(now)}, ${change})
    ON CONFLICT (entry_id, owner) DO UPDATE SET category = excluded.category, tags = excluded.tags,
      given_at = excluded.given_at, change = excluded.change`.execute(transaction);
}

/** An opinion of our own, as those hear of it who pass it on. */
export interface StatedOpinion extends OwnOpinion {
  readonly entry: number;
  /** The bank's id. */
  readonly bank: number;
  /** Number of the change; the next ones are asked for after it. */
  readonly change: number;
}

/** Our own opinions that were stated after a number, in order; of one entry the last alone. */
export async function ownOpinionsAfter(
  { kysely }: Pick<Database, 'kysely'>,
  change: number,
  limit: number,
): Promise<StatedOpinion[]> {
  const { rows } = await sql<Omit<StatedOpinion, 'category'> & { code: number }>`
    SELECT entry_id AS entry, bank_id AS bank, opinion.change, category AS code, tags
    FROM banks.opinion JOIN banks.entry ON entry.id = entry_id
    WHERE owner = ${ourselves} AND opinion.change > ${change}
    ORDER BY opinion.change LIMIT ${limit}`.execute(kysely);
  return rows.map(({ code, ...row }) => ({ ...row, category: opinionCategories[code] }));
}
