import { sql } from 'kysely';
import { accountsOf } from '../../intake/index.ts';
import { type AnyTransaction, type Database, erasedAccounts } from '../../storage/index.ts';

/**
 * Kinds of signals about a medium. `known-media`: a bank or an outside matcher knows it.
 * `unscannable`: it could not be looked at. `classified-media`: a classifier took it for new media
 * of a kind that is looked for.
 */
export const mediaSignalKinds = ['known-media', 'unscannable', 'classified-media'] as const;
export type MediaSignalKind = (typeof mediaSignalKinds)[number];

/** A signal about a medium, before it is kept. */
export interface NewMediaSignal {
  /** Its digest, which names it. */
  readonly media: string;
  readonly reference: string | null;
  readonly accountKey: string | null;
  readonly kind: MediaSignalKind;
  /** Above 0 and at most 1. */
  readonly score: number;
  /** In plain words. */
  readonly evidence: string;
  readonly producer: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A signal about a medium, for people. */
export interface MediaSignal extends Omit<NewMediaSignal, 'accountKey'> {
  readonly id: number;
  /** The platform's id of the account that it is from, where that is known. */
  readonly account: string | null;
  readonly observedAt: string;
}

/**
 * Keeps signals, as part of the transaction; the same one again is one, with what is newest of it.
 * Of an account that was erased nothing is kept but that the medium was seen. Answers their ids.
 *
 * @param now epoch milliseconds
 */
export async function keepMediaSignals(
  transaction: AnyTransaction,
  signals: readonly NewMediaSignal[],
  now: number,
): Promise<number[]> {
  const accounts = signals.flatMap(({ accountKey }) => accountKey ?? []);
  const erased = await erasedAccounts(transaction, accounts);
  const at = new Date(now);
  const ids: number[] = [];
  // In one order, so that two requests with the same media do not wait for each other.
  for (const signal of signals.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const gone = signal.accountKey !== null && erased.has(signal.accountKey);
    const { rows } = await sql<{ id: number }>`
      INSERT INTO signals.media_signal (media, reference, account_key, kind, score, evidence,
        producer, detail, observed_at, seen_at)
      VALUES (${signal.media}, ${gone ? null : signal.reference},
        ${gone ? null : signal.accountKey}, ${signal.kind}, ${signal.score}, ${signal.evidence},
        ${signal.producer}, ${JSON.stringify(signal.detail)}, ${at}, ${at})
      ON CONFLICT (media, account_key, kind, producer) DO UPDATE SET score = excluded.score,
        evidence = excluded.evidence, detail = excluded.detail, seen_at = excluded.seen_at,
        reference = coalesce(excluded.reference, media_signal.reference)
      RETURNING id`.execute(transaction);
    ids.push(rows[0].id);
  }
  return ids;
}

function keyOf({ media, accountKey, kind }: NewMediaSignal): string {
  return `${media} ${accountKey} ${kind}`;
}

interface Row extends Omit<MediaSignal, 'account' | 'observedAt' | 'detail'> {
  readonly account_key: string | null;
  readonly detail: string;
  readonly observed_at: Date;
}

export interface MediaSignalQuery {
  readonly kind?: MediaSignalKind | undefined;
  /** Names a medium by a digest. */
  readonly media?: string | undefined;
  /** Ids below it. */
  readonly before: number | null;
  readonly limit: number;
}

/** Signals about media, the newest first. */
export async function mediaSignals(
  database: Database,
  { kind, media, before, limit }: MediaSignalQuery,
): Promise<MediaSignal[]> {
  const { rows } = await sql<Row>`SELECT * FROM signals.media_signal
    WHERE (${kind ?? null}::text IS NULL OR kind = ${kind ?? null})
      AND (${media ?? null}::text IS NULL OR media = ${media ?? null})
      AND (${before}::bigint IS NULL OR id < ${before})
    ORDER BY id DESC LIMIT ${limit}`.execute(database.kysely);
  return forPeople(database, rows);
}

/** Signals about media by their ids. */
export async function mediaSignalsOf(
  database: Database,
  ids: readonly number[],
): Promise<MediaSignal[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`SELECT * FROM signals.media_signal
    WHERE id = ANY (${ids}::bigint[]) ORDER BY id`.execute(database.kysely);
  return forPeople(database, rows);
}

async function forPeople(database: Database, rows: readonly Row[]): Promise<MediaSignal[]> {
  const keys = rows.flatMap(({ account_key }) => account_key ?? []);
  const accounts = new Map((await accountsOf(database, keys)).map(({ key, id }) => [key, id]));
  return rows.map((row) => ({
    id: row.id,
    media: row.media,
    reference: row.reference,
    account: (row.account_key && accounts.get(row.account_key)) ?? null,
    kind: row.kind,
    score: row.score,
    evidence: row.evidence,
    producer: row.producer,
    detail: JSON.parse(row.detail),
    observedAt: row.observed_at.toISOString(),
  }));
}
