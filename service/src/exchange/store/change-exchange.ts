import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { createBank } from '../../banks/index.ts';
import { problem } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { protocolOf } from '../clients/protocols.ts';
import { fetchQueue } from '../run/fetch-exchange.ts';
import { type ExchangeRow, exchangeNamed } from './exchanges.ts';
import { seal } from './seal.ts';

/** What may be set of an exchange. */
export interface ExchangeSettings {
  readonly config: Record<string, unknown>;
  /** Null for none of its own. */
  readonly credentials: Record<string, unknown> | null;
  readonly everyMinutes: number;
  readonly enabled: boolean;
  readonly sendOpinions: boolean;
}

export interface NewExchange extends Partial<ExchangeSettings> {
  readonly name: string;
  readonly protocol: string;
  readonly createdBy: string;
}

/** An hour, unless told. */
const usualMinutes = 60;

/**
 * Makes an exchange and the bank of its name, and begins to fetch it if it is enabled.
 *
 * @param now epoch milliseconds
 * @throws Problem 409 where a bank or another exchange has the name
 */
export async function createExchange(
  transaction: AnyTransaction,
  database: Database,
  given: NewExchange,
  now: number,
): Promise<void> {
  const { name, protocol, config = {}, credentials = null, enabled = true } = given;
  const id = randomUUID();
  const { rows } = await sql`SELECT FROM exchange.exchange WHERE name = ${name}`.execute(
    transaction,
  );
  if (rows.length > 0) {
    throw problem(
      409,
      'exchange-name-taken',
      'There is an exchange of this name.',
      `Give another name than ${name}.`,
      { field: 'name' },
    );
  }
  const source = protocolOf(protocol).title;
  const bank = await createBank(transaction, { name, source }, now);
  const at = new Date(now);
  await sql`INSERT INTO exchange.exchange (id, name, protocol, config, credentials, bank_id, enabled,
      every_minutes, send_opinions, created_by, created_at, next_run_at)
    VALUES (${id}, ${name}, ${protocol}, ${JSON.stringify(config)}::jsonb,
      ${credentials && seal(database, id, credentials)}, ${bank.id}, ${enabled},
      ${given.everyMinutes ?? usualMinutes}, ${given.sendOpinions ?? false}, ${given.createdBy},
      ${at}, ${at})`.execute(transaction);
  if (enabled) await enqueue(transaction, fetchQueue, { exchange: id }, { key: id });
}

/**
 * Changes what is set of an exchange; with other settings of the protocol everything is fetched anew.
 *
 * @throws Problem 404
 */
export async function updateExchange(
  transaction: AnyTransaction,
  database: Database,
  name: string,
  changes: Partial<ExchangeSettings>,
): Promise<void> {
  const before = await exchangeNamed(transaction, name);
  const { config, credentials, everyMinutes, enabled, sendOpinions } = changes;
  const sealed =
    credentials === undefined
      ? before.credentials
      : credentials && seal(database, before.id, credentials);
  await sql`UPDATE exchange.exchange SET credentials = ${sealed},
      every_minutes = ${everyMinutes ?? before.every_minutes},
      enabled = ${enabled ?? before.enabled},
      send_opinions = ${sendOpinions ?? before.send_opinions}
    WHERE id = ${before.id}`.execute(transaction);
  if (config === undefined || JSON.stringify(config) === JSON.stringify(before.config)) return;
  await sql`UPDATE exchange.exchange SET config = ${JSON.stringify(config)}::jsonb
    WHERE id = ${before.id}`.execute(transaction);
  await restartExchange(transaction, before);
}

/** Fetches everything anew, from now on; what is then no longer named goes at its end. */
export async function restartExchange(
  transaction: AnyTransaction,
  { id }: Pick<ExchangeRow, 'id'>,
): Promise<void> {
  // A fetch that is under way finds that it was ended.
  await sql`UPDATE exchange.exchange SET position = NULL, beyond = NULL, swept = generation,
      run = NULL, run_began_at = NULL
    WHERE id = ${id}`.execute(transaction);
}

/** Takes what could not be read for passed over: the next fetch begins beyond it. */
export async function passOver(transaction: AnyTransaction, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE exchange.exchange SET position = beyond, beyond = NULL
    WHERE id = ${id} AND beyond IS NOT NULL AND run IS NULL`.execute(transaction);
  return numAffectedRows === 1n;
}

/** Ends an exchange; its bank and the entries stay. */
export async function deleteExchange(transaction: AnyTransaction, id: string): Promise<void> {
  await sql`DELETE FROM exchange.exchange WHERE id = ${id}`.execute(transaction);
}
