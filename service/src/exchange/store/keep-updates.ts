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

interface Known {
  readonly key: string;
  readonly generation: number;
  readonly changed: number | null;
}

/**
 * Keeps what an exchange says of some entries: in its bank, and what the exchange itself needs to
 * know of them. An update older than the one before it, in one generation, is passed over. Answers
 * the keys of those that were kept.
 */
export async function keepUpdates(
  transaction: AnyTransaction,
  keeping: Keeping,
  updates: readonly Update[],
): Promise<string[]> {
  const known = await knownOf(transaction, keeping.exchange, updates);
  const last = new Map<string, Update>();
  for (const update of updates) {
    const before = last.get(update.key)?.changed ?? changedOf(known.get(update.key), keeping);
    if (isOlder(update, before)) continue;
    last.set(update.key, update);
  }
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
  }
  await keepRecords(transaction, keeping, [
    ...standing.map((update, place) => ({ update, entry: upserted[place].id })),
    ...gone.map((update) => ({ update, entry: null })),
  ]);
  return [...last.keys()];
}

async function knownOf(
  transaction: AnyTransaction,
  exchange: string,
  updates: readonly Update[],
): Promise<Map<string, Known>> {
  const keys = updates.flatMap(({ key, changed }) => (changed === undefined ? [] : [key]));
  if (keys.length === 0) return new Map();
  const { rows } = await sql<Known>`
    SELECT key, generation, changed FROM exchange.record
    WHERE exchange_id = ${exchange} AND key = ANY (${keys}::text[])`.execute(transaction);
  return new Map(rows.map((row) => [row.key, row]));
}

function changedOf(known: Known | undefined, { generation }: Keeping): number | undefined {
  return known?.generation === generation ? (known.changed ?? undefined) : undefined;
}

function isOlder({ changed }: Update, before: number | undefined): boolean {
  return changed !== undefined && before !== undefined && changed < before;
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
  readonly update: Update;
  readonly entry: number | null;
}

async function keepRecords(
  transaction: AnyTransaction,
  { exchange, generation, now }: Keeping,
  records: readonly KeptRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await sql`INSERT INTO exchange.record AS known (exchange_id, key, entry_id, handle, generation,
      changed, gone_at)
    SELECT ${exchange}, key, entry_id, handle::jsonb, ${generation}, changed,
      CASE WHEN entry_id IS NULL THEN ${new Date(now)}::timestamptz END
    FROM unnest(${records.map(({ update }) => update.key)}::text[],
      ${records.map(({ entry }) => entry)}::bigint[],
      ${records.map(({ update }) => JSON.stringify(update.record?.handle ?? {}))}::text[],
      ${records.map(({ update }) => update.changed ?? null)}::double precision[])
      AS given (key, entry_id, handle, changed)
    ON CONFLICT (exchange_id, key) DO UPDATE SET entry_id = excluded.entry_id,
      handle = excluded.handle, generation = excluded.generation, changed = excluded.changed,
      gone_at = excluded.gone_at`.execute(transaction);
}
