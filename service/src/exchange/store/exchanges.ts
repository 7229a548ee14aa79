import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyKysely, AnyTransaction, Database } from '../../storage/index.ts';
import { unseal } from './seal.ts';

/** An exchange as the record holds it. */
export interface ExchangeRow {
  readonly id: string;
  /** Also of its bank, when it was made. */
  readonly name: string;
  readonly protocol: string;
  readonly config: Record<string, unknown>;
  readonly credentials: Buffer | null;
  readonly bank_id: number;
  readonly enabled: boolean;
  readonly every_minutes: number;
  readonly send_opinions: boolean;
  readonly created_by: string;
  readonly created_at: Date;
  readonly position: unknown;
  readonly beyond: unknown;
  readonly generation: number;
  readonly swept: number;
  readonly run: string | null;
  readonly run_began_at: Date | null;
  readonly run_fetched: number;
  readonly next_run_at: Date;
  readonly last_ended_at: Date | null;
  readonly last_succeeded: boolean | null;
  readonly last_failure: string | null;
  readonly up_to_date_at: Date | null;
}

export async function allExchanges(kysely: AnyKysely): Promise<ExchangeRow[]> {
  const { rows } = await sql<ExchangeRow>`
    SELECT * FROM exchange.exchange ORDER BY name COLLATE "C"`.execute(kysely);
  return rows;
}

/** @throws Problem 404 */
export async function exchangeNamed(kysely: AnyKysely, name: string): Promise<ExchangeRow> {
  const { rows } = await sql<ExchangeRow>`
    SELECT * FROM exchange.exchange WHERE name = ${name}`.execute(kysely);
  if (rows[0]) return rows[0];
  throw problem(
    404,
    'no-exchange',
    'There is no such exchange.',
    `No exchange has the name ${name}. See GET /v1/exchanges.`,
  );
}

/** An exchange, until the end of the transaction in no other one's hands. */
export async function heldExchange(
  transaction: AnyTransaction,
  id: string,
): Promise<ExchangeRow | undefined> {
  const { rows } = await sql<ExchangeRow>`
    SELECT * FROM exchange.exchange WHERE id = ${id} FOR UPDATE`.execute(transaction);
  return rows[0];
}

/** Names, in a seal, the credentials of all exchanges of a protocol. */
export const sharedOwner = (protocol: string) => `protocol ${protocol}`;

/** The credentials of an exchange: its own, or those of its protocol; null where there are none. */
export async function credentialsOf(
  database: Database,
  { id, credentials, protocol }: Pick<ExchangeRow, 'id' | 'credentials' | 'protocol'>,
): Promise<Record<string, unknown> | null> {
  if (credentials) return unseal(database, id, credentials);
  const { rows } = await sql<{ credentials: Buffer }>`
    SELECT credentials FROM exchange.protocol_credentials
    WHERE protocol = ${protocol}`.execute(database.kysely);
  return rows[0] ? unseal(database, sharedOwner(protocol), rows[0].credentials) : null;
}

/** Whether there are credentials for all exchanges of a protocol. */
export async function hasProtocolCredentials(
  kysely: AnyKysely,
  protocol: string,
): Promise<boolean> {
  const { rows } = await sql`SELECT FROM exchange.protocol_credentials
    WHERE protocol = ${protocol}`.execute(kysely);
  return rows.length > 0;
}
