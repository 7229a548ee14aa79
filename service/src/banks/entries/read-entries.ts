import { type RawBuilder, sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyKysely } from '../../storage/index.ts';
import { type Fingerprint, fingerprintText, fingerprintTypeOf } from '../fingerprints.ts';
import {
  type Opinion,
  opinionCategories,
  ourselves,
  type Standing,
  standingOf,
} from '../opinions/categories.ts';

/** An entry of a bank: one medium, by its fingerprints. */
export interface Entry {
  readonly id: number;
  /** The bank's id. */
  readonly bank: number;
  /** Its name in its source; null for what a person entered. */
  readonly sourceKey: string | null;
  readonly fingerprints: readonly Fingerprint[];
  readonly note: string;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly originalUri: string | null;
  /** Until when it matches nothing, epoch milliseconds; `Infinity`: for good. Null: it matches. */
  readonly disabledUntil: number | null;
  /** Ours, where we have one, is the first. */
  readonly opinions: readonly Opinion[];
  /** All opinions in one word; null where there are none. */
  readonly standing: Standing | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Of a tombstone. */
  readonly deletedAt: Date | null;
  /** Number of its last change. */
  readonly change: number;
}

interface EntryRow extends Omit<Entry, 'fingerprints' | 'metadata' | 'disabledUntil' | 'opinions'> {
  readonly metadata: string | null;
  /** The driver reads "infinity" as the number. */
  readonly disabledUntil: Date | number | null;
}

const columns = sql.raw(`id, bank_id AS bank, source_key AS "sourceKey", note, metadata,
  original_uri AS "originalUri", disabled_until AS "disabledUntil", created_at AS "createdAt",
  updated_at AS "updatedAt", deleted_at AS "deletedAt", change`);

/**
 * Standing entries of a bank, the newest first: those before an id.
 *
 * @param bank its id
 */
export function entriesBefore(
  kysely: AnyKysely,
  bank: number,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<Entry[]> {
  return entriesWhere(
    kysely,
    sql`bank_id = ${bank} AND deleted_at IS NULL
      AND (${before}::bigint IS NULL OR id < ${before}) ORDER BY id DESC LIMIT ${limit}`,
  );
}

/**
 * A standing entry of a bank.
 *
 * @param bank its id
 * @throws Problem 404
 */
export async function entryOf(kysely: AnyKysely, bank: number, id: number): Promise<Entry> {
  const [entry] = await entriesOf(kysely, bank, [id]);
  if (entry) return entry;
  throw noEntry(id);
}

/** Standing entries of a bank by their ids; those that are unknown are left out. */
export function entriesOf(
  kysely: AnyKysely,
  bank: number,
  ids: readonly number[],
): Promise<Entry[]> {
  return entriesWhere(
    kysely,
    sql`id = ANY (${ids}::bigint[]) AND bank_id = ${bank} AND deleted_at IS NULL`,
  );
}

/**
 * Entries of a bank that changed after a number, in the order of their changes, tombstones too:
 * whoever asks on from the last number misses no change.
 *
 * @param bank its id
 */
export function entriesChangedAfter(
  kysely: AnyKysely,
  bank: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Entry[]> {
  return entriesWhere(
    kysely,
    sql`bank_id = ${bank} AND change > ${after} ORDER BY change LIMIT ${limit}`,
  );
}

export function noEntry(id: number) {
  return problem(404, 'no-entry', 'There is no such entry.', `The bank has no entry ${id}.`);
}

async function entriesWhere(kysely: AnyKysely, wanted: RawBuilder<unknown>): Promise<Entry[]> {
  const { rows } = await sql<EntryRow>`
    SELECT ${columns} FROM banks.entry WHERE ${wanted}`.execute(kysely);
  const ids = rows.map(({ id }) => id);
  const prints = await fingerprintsOf(kysely, ids);
  const opinions = await opinionsOf(kysely, ids);
  return rows.map((row) => ({
    ...row,
    metadata: row.metadata === null ? null : JSON.parse(row.metadata),
    disabledUntil: row.disabledUntil === null ? null : row.disabledUntil.valueOf(),
    fingerprints: prints.get(row.id) ?? [],
    opinions: opinions.get(row.id) ?? [],
    standing: together(opinions.get(row.id) ?? []),
  }));
}

async function fingerprintsOf(
  kysely: AnyKysely,
  entries: readonly number[],
): Promise<Map<number, Fingerprint[]>> {
  const { rows } = await sql<{ entry: number; code: number; value: Buffer }>`
    SELECT entry_id AS entry, type AS code, value FROM banks.fingerprint
    WHERE entry_id = ANY (${entries}::bigint[]) ORDER BY entry_id, type, id`.execute(kysely);
  return gather(rows, ({ code, value }) => {
    const type = fingerprintTypeOf(code);
    return { type, value: fingerprintText(type, value) };
  });
}

async function opinionsOf(
  kysely: AnyKysely,
  entries: readonly number[],
): Promise<Map<number, Opinion[]>> {
  const { rows } = await sql<{ entry: number; owner: string; code: number; tags: string[] }>`
    SELECT entry_id AS entry, owner, category AS code, tags FROM banks.opinion
    WHERE entry_id = ANY (${entries}::bigint[])
    ORDER BY entry_id, owner <> ${ourselves}, owner COLLATE "C"`.execute(kysely);
  return gather(rows, ({ owner, code, tags }) => ({
    owner,
    category: opinionCategories[code],
    tags,
  }));
}

function gather<Row extends { readonly entry: number }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): Map<number, Value[]> {
  const values = new Map<number, Value[]>();
  for (const row of rows) {
    const known = values.get(row.entry);
    if (known) known.push(read(row));
    else values.set(row.entry, [read(row)]);
  }
  return values;
}

function together(opinions: readonly Opinion[]): Standing | null {
  if (opinions.length === 0) return null;
  const codes = opinions.map(({ category }) => opinionCategories.indexOf(category));
  const low = Math.min(...codes);
  const high = Math.max(...codes);
  return standingOf(low < high && low === 0 ? 3 : high);
}
