import { sql } from 'kysely';
import { type Bank, type Entry, entryOf } from '../../../banks/index.ts';
import { Problem } from '../../../http/index.ts';
import type { AnyKysely } from '../../../storage/index.ts';
import { HmaError } from '../core/hma-error.ts';
import { signalTypes } from '../core/signal-types.ts';

/** As HMA has it: an entry that matches has 1, one that is disabled for good 0. */
export const enabled = 1;
export const disabled = 0;

/** @throws {HmaError} 404 */
export async function contentOf(kysely: AnyKysely, bank: Bank, id: number): Promise<Entry> {
  try {
    return await entryOf(kysely, bank.id, id);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) {
      throw new HmaError(404, `content '${id}' not found`);
    }
    throw error;
  }
}

export function disableUntil({ disabledUntil }: Entry): number {
  if (disabledUntil === null) return enabled;
  if (disabledUntil === Number.POSITIVE_INFINITY) return disabled;
  return Math.floor(disabledUntil / 1_000);
}

/** The signals of an entry that HMA knows, by their types. */
export function signalsOf({ fingerprints }: Entry): Record<string, string> {
  const signals: Record<string, string> = {};
  for (const { type, value } of fingerprints) {
    const known = signalTypes.find((one) => one.fingerprint === type);
    if (known) signals[known.name] ??= value;
  }
  return signals;
}

/** Which exchanges an entry came from, and by which keys. */
export async function provenanceOf(
  kysely: AnyKysely,
  entry: number,
): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ name: string; key: string }>`
    SELECT name, key FROM exchange.record JOIN exchange.exchange ON exchange.id = exchange_id
    WHERE entry_id = ${entry} ORDER BY name, key`.execute(kysely);
  const byExchange: Record<string, string[]> = {};
  for (const { name, key } of rows) (byExchange[name] ??= []).push(key);
  return byExchange;
}
