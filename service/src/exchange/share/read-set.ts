import {
  allBanks,
  type Entry,
  entriesBefore,
  entriesChangedAfter,
  entryOf,
  matchMedia,
} from '../../banks/index.ts';
import type { Database } from '../../storage/index.ts';
import { type SharedFingerprint, sharedTypes } from '../clients/record.ts';
import type { SharedBank, SharedSet } from './begin-set.ts';

/** A place in a set: a bank, and the change in it after which it goes on. */
export interface Place {
  readonly bank: number;
  readonly after: number;
}

/** One fingerprint as it is told to a partner. */
export interface SharedItem extends SharedFingerprint {
  readonly entry: number;
  readonly gone: boolean;
  /** Our own opinion; null where we have none. */
  readonly opinion: 'positive' | 'negative' | 'investigation-seed' | null;
  readonly tags: readonly string[];
  readonly changedAt: Date;
}

/** Some of a set, and where the rest begins; null at its end. */
export interface SharedItems {
  readonly items: readonly SharedItem[];
  readonly next: Place | null;
}

/**
 * Reads on in a set, so many entries, and on while nothing of them is told. Two entries may have one
 * fingerprint: where one of them is gone, the other is told again after it.
 *
 * @param place where the part before ended; null for the beginning
 */
export async function readSet(
  database: Database,
  set: SharedSet,
  place: Place | null,
  limit: number,
): Promise<SharedItems> {
  for (let at = place; ; ) {
    const { entries, next } = await entriesFrom(database, set, at, limit);
    const told = entries.flatMap(([entry, bank]) => itemsOf(entry, bank));
    const items = await withTwins(database, set, told);
    if (items.length > 0 || next === null) return { items, next };
    at = next;
  }
}

interface SomeEntries {
  readonly entries: readonly (readonly [Entry, SharedBank])[];
  readonly next: Place | null;
}

async function entriesFrom(
  { kysely }: Database,
  { banks, change: last }: SharedSet,
  place: Place | null,
  limit: number,
): Promise<SomeEntries> {
  const entries: (readonly [Entry, SharedBank])[] = [];
  for (const bank of banks) {
    if (place && bank.bank < place.bank) continue;
    const after = place?.bank === bank.bank ? place.after : bank.after;
    // One more than is wanted tells whether there is more.
    const wanted = limit - entries.length + 1;
    const found = await entriesChangedAfter(kysely, bank.bank, { after, limit: wanted });
    for (const entry of found) {
      if (entry.change > last) break;
      if (entries.length === limit) {
        const [before, { bank: of }] = entries.at(-1)!;
        return { entries, next: { bank: of, after: before.change } };
      }
      entries.push([entry, bank]);
    }
  }
  return { entries, next: null };
}

/** One entry that stands and was told before; nothing where there is none. */
export async function anyItem({ kysely }: Database, set: SharedSet): Promise<SharedItem[]> {
  for (const bank of set.banks.filter(({ shared }) => shared)) {
    const [entry] = await entriesBefore(kysely, bank.bank, { before: null, limit: 1 });
    const [item] = entry && entry.change <= set.change ? itemsOf(entry, bank) : [];
    if (item) return [item];
  }
  return [];
}

function itemsOf(entry: Entry, { shared, sinceAt }: SharedBank): SharedItem[] {
  // What came into a bank after it was shared was never told.
  if (!shared && entry.createdAt.getTime() > sinceAt) return [];
  const [ours] = entry.opinions.filter(({ owner }) => owner === '');
  const gone =
    !shared || entry.deletedAt !== null || entry.disabledUntil === Number.POSITIVE_INFINITY;
  return entry.fingerprints.filter(isShared).map((fingerprint) => ({
    ...fingerprint,
    entry: entry.id,
    gone,
    opinion: ours?.category ?? null,
    tags: ours?.tags ?? [],
    changedAt: entry.updatedAt,
  }));
}

function isShared(fingerprint: {
  readonly type: string;
  readonly value: string;
}): fingerprint is SharedFingerprint {
  return (sharedTypes as readonly string[]).includes(fingerprint.type);
}

/** After each item that is gone: the entry that the partner may read and that has it still. */
async function withTwins(
  database: Database,
  { banks }: SharedSet,
  items: readonly SharedItem[],
): Promise<SharedItem[]> {
  const gone = items.filter((item) => item.gone);
  if (gone.length === 0) return [...items];
  const names = new Map((await allBanks(database.kysely)).map(({ id, name }) => [name, id]));
  const shared = banks.filter((one) => one.shared);
  const byId = new Map(shared.map((one) => [one.bank, one]));
  const matches = await matchMedia(
    database,
    gone.map(({ type, value }) => [{ type, value }]),
    {
      now: Date.now(),
      banks: [...names].flatMap(([name, id]) => (byId.has(id) ? [name] : [])),
      coin: null,
    },
  );
  const twins = new Map<SharedItem, SharedItem>();
  for (const [index, item] of gone.entries()) {
    const match = matches[index].find(({ distance }) => distance === 0);
    const bank = match && byId.get(names.get(match.bank) ?? 0);
    if (!bank) continue;
    const entry = await entryOf(database.kysely, bank.bank, match.entry);
    const twin = itemsOf(entry, bank).find(
      ({ type, value }) => type === item.type && value === item.value,
    );
    if (twin) twins.set(item, twin);
  }
  return items.flatMap((item) => [item, ...[twins.get(item)].filter((twin) => twin !== undefined)]);
}
