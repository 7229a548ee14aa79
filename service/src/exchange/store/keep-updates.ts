import { sql } from 'kysely';
import { deleteEntries, type NewEntry, upsertEntries } from '../../banks/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import type { SharedOpinion, SharedRecord, Update } from '../clients/record.ts';

/** Where the entries of an exchange are kept. */
export interface Keeping {
  readonly exchange: string;
  /** Id of its bank. */
  readonly bank: number;
  readonly generation: number;
  readonly now: number;
}

/**
 * Keeps what an exchange says of some entries: in its bank, and what the exchange itself needs to
 * know of them. Of one key the last update holds. Answers the keys.
 */
export async function keepUpdates(
  transaction: AnyTransaction,
  keeping: Keeping,
  updates: readonly Update[],
): Promise<string[]> {
  const last = new Map(updates.map((update) => [update.key, update]));
  const all = [...last.values()];
  const standing = all.filter((update) => update.record !== null);
  const gone = all.filter(({ record }) => record === null);
  const upserted = await upsertEntries(
    transaction,
    keeping.bank,
    standing.map(({ key, record }) => entryOf(key, record as SharedRecord)),
    { now: keeping.now, fetch: keeping.generation },
  );
  if (gone.length > 0) {
    const sourceKeys = gone.map(({ key }) => key);
    await deleteEntries(transaction, keeping.bank, { sourceKeys }, keeping.now);
    await sql`DELETE FROM exchange.record
      WHERE exchange_id = ${keeping.exchange} AND key = ANY (${sourceKeys}::text[])`.execute(
      transaction,
    );
  }
  const records = standing.map(({ key, record }, place) => ({
    key,
    entry: upserted[place].id,
    handle: JSON.stringify(record?.handle),
  }));
  await keepRecords(transaction, keeping, records);
  return [...last.keys()];
}

function entryOf(key: string, { fingerprints, note, tags, opinions }: SharedRecord): NewEntry {
  return {
    sourceKey: key,
    fingerprints,
    opinions: opinions.map(opinionOf),
    ...(note !== undefined && { note }),
    ...(tags.length > 0 && { metadata: { tags } }),
  };
}

function opinionOf({ source, category, tags }: SharedOpinion) {
  return {
    owner: source,
    category: category === 'seed' ? ('investigation-seed' as const) : category,
    tags,
  };
}

interface KeptRecord {
  readonly key: string;
  readonly entry: number;
  /** As JSON text. */
  readonly handle: string;
}

async function keepRecords(
  transaction: AnyTransaction,
  { exchange, generation }: Keeping,
  records: readonly KeptRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await sql`INSERT INTO exchange.record AS known (exchange_id, key, entry_id, handle, generation)
    SELECT ${exchange}, key, entry_id, handle::jsonb, ${generation}
    FROM unnest(${records.map(({ key }) => key)}::text[],
      ${records.map(({ entry }) => entry)}::bigint[],
      ${records.map(({ handle }) => handle)}::text[]) AS given (key, entry_id, handle)
    ON CONFLICT (exchange_id, key) DO UPDATE SET entry_id = excluded.entry_id,
      handle = excluded.handle, generation = excluded.generation`.execute(transaction);
}
