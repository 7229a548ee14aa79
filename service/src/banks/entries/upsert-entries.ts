import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import {
  type Fingerprint,
  fingerprintBytes,
  InvalidFingerprint,
  isFeatureless,
} from '../fingerprints.ts';
import { type Opinion, ourselves } from '../opinions/categories.ts';
import { takeNumbers } from '../sequence.ts';
import { storable } from '../storable.ts';
import { keepFingerprints } from './keep-fingerprints.ts';
import { keepOpinions } from './keep-opinions.ts';
import { type LostFingerprint, leaveTombstones } from './leave-tombstones.ts';

/** An entry as its source tells it. */
export interface NewEntry {
  /** Its name in its source, by which it is found again; none for what a person enters. */
  readonly sourceKey?: string | null;
  readonly fingerprints: readonly Fingerprint[];
  /** For people; at most 255 characters. */
  readonly note?: string;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  readonly originalUri?: string | null;
  /** Of others; our own is left alone. */
  readonly opinions?: readonly Opinion[];
}

export interface UpsertOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Number of the fetch that names these entries: see `deleteUnnamedEntries`. */
  readonly fetch?: number;
}

/** What came of one entry. */
export interface UpsertedEntry {
  readonly id: number;
  readonly outcome: 'created' | 'changed' | 'unchanged';
}

interface Row {
  readonly id: number;
  readonly place: number;
  readonly created: boolean;
}

/** Longest note, in characters. */
export const longestNote = 255;

/**
 * Keeps entries of a bank, as part of the transaction: one whose `sourceKey` is known is replaced,
 * where it says something new, also where it had been deleted. What was set here (a disabling, our
 * own opinion) stays. Of entries with one `sourceKey` the last holds. Answers what came of each, in
 * their order.
 *
 * @example
 * await database.kysely.transaction().execute(async (transaction) => {
 *   await upsertEntries(transaction, bank.id, page.entries, { now });
 *   await saveCheckpoint(transaction, page.checkpoint);
 * });
 *
 * @param bank its id
 * @throws InvalidFingerprint before anything was written
 */
export async function upsertEntries(
  transaction: AnyTransaction,
  bank: number,
  given: readonly NewEntry[],
  { now, fetch }: UpsertOptions,
): Promise<UpsertedEntry[]> {
  if (given.length === 0) return [];
  const prints = given.map(({ fingerprints }) =>
    fingerprints.map((one) => ({ type: one.type, bytes: bankable(one) })),
  );
  const { keys, holder } = lastOfEachKey(given);
  const places = [...new Set(holder)];
  const entries = places.map((place) => given[place]);
  const at = new Date(now);

  const first = await takeNumbers(transaction, places.length);
  await moveTombstones(transaction, bank, keys, at);
  const { rows } = await sql<Row>`
    WITH given AS (
      SELECT * FROM unnest(
        ${places.map((place) => keys[place])}::text[],
        ${entries.map(({ note }) => noteOf(note))}::text[],
        ${entries.map(({ metadata }) => (metadata ? JSON.stringify(metadata) : null))}::text[],
        ${entries.map(({ originalUri }) => (originalUri ? storable(originalUri) : null))}::text[],
        ${entries.map(contentOf)}::uuid[]
      ) WITH ORDINALITY AS each (source_key, note, metadata, original_uri, content, place)
    )
    INSERT INTO banks.entry AS known (bank_id, source_key, note, metadata, original_uri, content,
      named_in, created_at, updated_at, change)
    SELECT ${bank}, source_key, note, metadata, original_uri, content, ${fetch ?? null}, ${at}, ${at},
      ${first}::bigint + place - 1
    FROM given ORDER BY place
    ON CONFLICT (bank_id, source_key) DO UPDATE SET note = excluded.note,
      metadata = excluded.metadata, original_uri = excluded.original_uri,
      content = excluded.content, named_in = excluded.named_in, updated_at = excluded.updated_at,
      change = excluded.change, deleted_at = NULL
    WHERE known.content IS DISTINCT FROM excluded.content OR known.deleted_at IS NOT NULL
    RETURNING id, (change - ${first}::bigint)::integer AS place, xmax = 0 AS created`.execute(
    transaction,
  );
  const kept = rows.map(({ id, place }) => ({ id, place: places[place] }));
  const changed = rows.filter(({ created }) => !created).map(({ id }) => id);
  await keepFingerprints(
    transaction,
    kept.map(({ id, place }) => ({ entry: id, fingerprints: prints[place] })),
    changed,
    at,
  );
  await keepOpinions(
    transaction,
    kept.map(({ id, place }) => ({ entry: id, opinions: others(given[place]) })),
    changed,
    { at, change: first },
  );

  const outcomes = new Map<number, UpsertedEntry>(
    rows.map(({ id, place, created }) => [
      places[place],
      { id, outcome: created ? 'created' : 'changed' },
    ]),
  );
  await addUnchanged(transaction, { bank, keys, places, fetch, outcomes });
  return holder.map((place) => outcomes.get(place)!);
}

function bankable(fingerprint: Fingerprint): Buffer {
  const bytes = fingerprintBytes(fingerprint);
  if (fingerprint.type === 'pdq' && isFeatureless(bytes)) {
    throw new InvalidFingerprint(
      'a PDQ of zeros is of any picture without features: an entry with it would match them all',
    );
  }
  return bytes;
}

/** Of each entry its key, and the place of the one that holds for it. */
function lastOfEachKey(given: readonly NewEntry[]) {
  const keys = given.map(({ sourceKey }) => (sourceKey == null ? null : storable(sourceKey)));
  const last = new Map(keys.map((key, place) => [key, place]));
  const holder = keys.map((key, place) => (key === null ? place : last.get(key)!));
  return { keys, holder };
}

function noteOf(note = ''): string {
  return Array.from(storable(note)).slice(0, longestNote).join('');
}

function others({ opinions = [] }: NewEntry): Opinion[] {
  return opinions.filter(({ owner }) => owner !== ourselves);
}

/** A digest of all that the source says, to tell whether it says something new. */
function contentOf(entry: NewEntry): string {
  const { note, metadata, originalUri, fingerprints } = entry;
  const text = JSON.stringify([
    note,
    metadata,
    originalUri,
    fingerprints.map(({ type, value }) => `${type}:${value.toLowerCase()}`).sort(),
    others(entry),
  ]);
  return hash('sha256', text).slice(0, 32);
}

/**
 * An entry that comes back gets new fingerprints: indexes may have let the old ones go. Those go to a
 * tombstone of their own, as a partner may not have heard yet that they are gone.
 */
async function moveTombstones(
  transaction: AnyTransaction,
  bank: number,
  keys: readonly (string | null)[],
  at: Date,
): Promise<void> {
  const { rows } = await sql<LostFingerprint>`DELETE FROM banks.fingerprint USING banks.entry
    WHERE entry_id = entry.id AND bank_id = ${bank} AND source_key = ANY (${keys}::text[])
      AND deleted_at IS NOT NULL
    RETURNING entry_id AS entry, type AS code, encode(value, 'hex') AS value`.execute(transaction);
  await leaveTombstones(transaction, rows, at);
}

interface Unchanged {
  readonly bank: number;
  readonly keys: readonly (string | null)[];
  readonly places: readonly number[];
  readonly fetch: number | undefined;
  readonly outcomes: Map<number, UpsertedEntry>;
}

async function addUnchanged(
  transaction: AnyTransaction,
  { bank, keys, places, fetch, outcomes }: Unchanged,
): Promise<void> {
  const rest = new Map(
    places.filter((place) => !outcomes.has(place)).map((place) => [keys[place], place]),
  );
  if (rest.size === 0) return;
  const named = sql`bank_id = ${bank} AND source_key = ANY (${[...rest.keys()]}::text[])`;
  const { rows } = await (fetch === undefined
    ? sql<{ id: number; key: string }>`SELECT id, source_key AS key FROM banks.entry WHERE ${named}`
    : sql<{ id: number; key: string }>`UPDATE banks.entry SET named_in = ${fetch} WHERE ${named}
        RETURNING id, source_key AS key`
  ).execute(transaction);
  for (const { id, key } of rows) outcomes.set(rest.get(key)!, { id, outcome: 'unchanged' });
}
