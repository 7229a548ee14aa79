import { sql } from 'kysely';
import type { AnyKysely } from '../../../storage/index.ts';
import type { ExchangeRow } from '../../store/exchanges.ts';
import { HmaError } from '../core/hma-error.ts';
import { apiOfProtocol } from './apis.ts';

export async function exchangeIfAny(
  kysely: AnyKysely,
  name: string,
): Promise<ExchangeRow | undefined> {
  const { rows } = await sql<ExchangeRow>`
    SELECT * FROM exchange.exchange WHERE name = ${name}`.execute(kysely);
  return rows[0];
}

/** @throws {HmaError} 404 */
export async function exchangeOf(kysely: AnyKysely, name: string): Promise<ExchangeRow> {
  const exchange = await exchangeIfAny(kysely, name);
  if (exchange) return exchange;
  throw new HmaError(404, `Exchange '${name}' not found`);
}

/** An exchange as HMA tells it. */
export function exchangeAnswer({ name, protocol, enabled, config }: ExchangeRow) {
  const api = apiOfProtocol(protocol);
  return { name, api: api?.name ?? protocol, enabled, ...api?.jsonOf(config) };
}
