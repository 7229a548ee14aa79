import { sql } from 'kysely';
import { type OutboxKind, TryLater, Undeliverable } from '../../outgoing/index.ts';
import type { Database } from '../../storage/index.ts';
import type { OpinionKind } from '../clients/client.ts';
import { PartnerFailure } from '../clients/failures.ts';
import { protocolOf } from '../clients/protocols.ts';
import type { SharedFingerprint } from '../clients/record.ts';
import { credentialsOf, type ExchangeRow } from '../store/exchanges.ts';
import { type ExchangeSurroundings, toolsOf } from '../surroundings.ts';

/** An opinion on its way to an exchange. */
export interface OpinionMessage {
  /** Id of the exchange. */
  readonly exchange: string;
  /** Key of the entry there. */
  readonly key: string;
  readonly opinion: OpinionKind;
  readonly fingerprint: SharedFingerprint;
  readonly tags: readonly string[];
}

/** The kind of these messages, as far as posting needs it. */
export const opinionKind = { name: 'exchange.opinion' };

/** Sends opinions to exchanges, those on one entry in their order. */
export function opinionMessages(
  surroundings: Pick<ExchangeSurroundings, 'outgoing'>,
): OutboxKind<OpinionMessage> {
  return {
    ...opinionKind,
    async send(message, { database, signal }) {
      const exchange = await exchangeOf(database, message.exchange);
      const handle = await handleOf(database, message);
      const protocol = protocolOf(exchange.protocol);
      const credentials = (await credentialsOf(database, exchange)) ?? {};
      // The outbox has patience of its own.
      const tools = { ...toolsOf(surroundings, database, signal), attempts: 1 };
      const client = protocol.connect(exchange.config, credentials, tools);
      if (!client.sendOpinion) throw new Undeliverable(`${protocol.title} takes no opinions.`);
      try {
        await client.sendOpinion({ ...message, handle });
      } catch (error) {
        throw outcomeOf(error as Error);
      }
    },
  };
}

async function exchangeOf({ kysely }: Database, id: string): Promise<ExchangeRow> {
  const { rows } = await sql<ExchangeRow>`
    SELECT * FROM exchange.exchange WHERE id = ${id}`.execute(kysely);
  if (rows[0]) return rows[0];
  throw new Undeliverable('The exchange is gone.');
}

async function handleOf(
  { kysely }: Database,
  { exchange, key }: OpinionMessage,
): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ handle: Record<string, unknown> }>`
    SELECT handle FROM exchange.record
    WHERE exchange_id = ${exchange} AND key = ${key}`.execute(kysely);
  if (rows[0]) return rows[0].handle;
  throw new Undeliverable('The exchange no longer has the entry.');
}

/** What the outbox is to make of a failure. */
function outcomeOf(error: Error): Error {
  if (!(error instanceof PartnerFailure)) return error;
  if (error.until !== undefined) return new TryLater(error.message, error.until);
  const { status = 0 } = error;
  // A wrong key may be put right; what the partner does not take of a right one it never takes.
  const forGood = status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status);
  return forGood ? new Undeliverable(error.message) : error;
}
