import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AnyKysely, AnyTransaction } from '../../storage/index.ts';
import type { MalformedRecord, UnreadablePage } from '../clients/client.ts';

/** `open`: not read yet. `resolved`: it was read, or what replaces it. `dismissed`: by a person. */
export const setAsideStates = ['open', 'resolved', 'dismissed'] as const;
export type SetAsideState = (typeof setAsideStates)[number];

/** What could not be read of an exchange. */
export interface SetAside {
  readonly id: number;
  readonly exchange_id: string;
  readonly kind: 'page' | 'record';
  readonly key: string | null;
  /** Of a page: where it was asked for. */
  readonly place: string | null;
  readonly reason: string;
  readonly content: string;
  readonly state: SetAsideState;
  /** How often it came. */
  readonly times: number;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly ended_at: Date | null;
}

/** What could not be read in one step of a fetch. */
interface Faults {
  readonly records: readonly MalformedRecord[];
  readonly page?: UnreadablePage | undefined;
}

/** Sets aside what could not be read; the same thing again is counted, a dismissed one stays so. */
export async function setAside(
  transaction: AnyTransaction,
  exchange: string,
  { records, page }: Faults,
  { generation, now }: { readonly generation: number; readonly now: number },
): Promise<void> {
  const rows = [
    ...records.map((one) => ({ kind: 'record', place: null, identity: one.content, ...one })),
    ...(page ? [{ kind: 'page', key: undefined, identity: page.place, ...page }] : []),
  ];
  const at = new Date(now);
  for (const { kind, key, place, reason, content, identity } of rows) {
    const digest = createHash('sha256').update(identity).digest();
    await sql`INSERT INTO exchange.set_aside AS known (exchange_id, kind, key, place, reason, content,
        digest, generation, state, first_at, last_at)
      VALUES (${exchange}, ${kind}, ${key === undefined ? null : storable(key)}, ${place},
        ${storable(reason)}, ${storable(content)}, ${digest}, ${generation}, 'open', ${at}, ${at})
      ON CONFLICT (exchange_id, kind, digest) DO UPDATE SET reason = excluded.reason,
        content = excluded.content, place = excluded.place, times = known.times + 1,
        last_at = excluded.last_at, generation = excluded.generation,
        state = CASE known.state WHEN 'dismissed' THEN 'dismissed' ELSE 'open' END,
        ended_at = CASE known.state WHEN 'dismissed' THEN known.ended_at END`.execute(transaction);
  }
}

/** Text as PostgreSQL takes it. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/** What came after all: records by their keys. */
export async function resolveRecords(
  transaction: AnyTransaction,
  exchange: string,
  keys: readonly string[],
  now: number,
): Promise<void> {
  if (keys.length === 0) return;
  await sql`UPDATE exchange.set_aside SET state = 'resolved', ended_at = ${new Date(now)}
    WHERE exchange_id = ${exchange} AND state = 'open'
      AND key = ANY (${keys.map(storable)}::text[])`.execute(transaction);
}

/** All of an exchange was read, so each page was; and each record that a generation still names. */
export async function resolveRead(
  transaction: AnyTransaction,
  exchange: string,
  { generation, now }: { readonly generation: number; readonly now: number },
): Promise<void> {
  await sql`UPDATE exchange.set_aside SET state = 'resolved', ended_at = ${new Date(now)}
    WHERE exchange_id = ${exchange} AND state = 'open'
      AND (kind = 'page' OR generation < ${generation})`.execute(transaction);
}

/** Ends one; whether it was open. */
export async function endSetAside(
  transaction: AnyTransaction,
  id: number,
  state: 'resolved' | 'dismissed',
  now: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE exchange.set_aside SET state = ${state}, ended_at = ${new Date(now)}
    WHERE id = ${id} AND state = 'open'`.execute(transaction);
  return numAffectedRows === 1n;
}

/** What was set aside of an exchange, the newest first. */
export async function setAsideOf(
  kysely: AnyKysely,
  exchange: string,
  query: { readonly state: SetAsideState; readonly before: number | null; readonly limit: number },
): Promise<SetAside[]> {
  const { state, before, limit } = query;
  const { rows } = await sql<SetAside>`
    SELECT * FROM exchange.set_aside
    WHERE exchange_id = ${exchange} AND state = ${state}
      AND (${before}::bigint IS NULL OR id < ${before})
    ORDER BY id DESC LIMIT ${limit}`.execute(kysely);
  return rows;
}

export async function setAsideOne(
  kysely: AnyKysely,
  exchange: string,
  id: number,
): Promise<SetAside | undefined> {
  const { rows } = await sql<SetAside>`
    SELECT * FROM exchange.set_aside WHERE exchange_id = ${exchange} AND id = ${id}`.execute(
    kysely,
  );
  return rows[0];
}

/** How much is open, of each exchange. */
export async function openSetAside(kysely: AnyKysely): Promise<Map<string, number>> {
  const { rows } = await sql<{ exchange_id: string; n: number }>`
    SELECT exchange_id, count(*) AS n FROM exchange.set_aside
    WHERE state = 'open' GROUP BY 1`.execute(kysely);
  return new Map(rows.map(({ exchange_id, n }) => [exchange_id, n]));
}
