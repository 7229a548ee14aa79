import { sql } from 'kysely';
import { entryOf } from '../../banks/index.ts';
import { problem } from '../../http/index.ts';
import { post } from '../../outgoing/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import type { OpinionKind } from '../clients/client.ts';
import { protocolOf } from '../clients/protocols.ts';
import { type SharedFingerprint, type SharedType, sharedTypes } from '../clients/record.ts';
import type { ExchangeRow } from '../store/exchanges.ts';
import { opinionKind } from './opinion-messages.ts';

export interface NewOpinion {
  /** Id of the entry in the bank. */
  readonly entry: number;
  readonly opinion: OpinionKind;
  /** Which of its fingerprints is meant; the first unless told. */
  readonly type?: SharedType | undefined;
  readonly tags: readonly string[];
}

/**
 * Posts an opinion to the exchange that an entry came from.
 *
 * @param now epoch milliseconds
 * @throws Problem 404 where the entry is none of the exchange's; 422 where it takes no such opinion.
 */
export async function postOpinion(
  transaction: AnyTransaction,
  exchange: ExchangeRow,
  { entry, opinion, type, tags }: NewOpinion,
  now: number,
): Promise<void> {
  const { opinions, title } = protocolOf(exchange.protocol);
  if (!opinions.includes(opinion)) {
    throw problem(
      422,
      'opinion-not-taken',
      `${title} takes no ${opinion}.`,
      opinions.length === 0 ? 'It takes no opinions at all.' : `It takes ${opinions.join(', ')}.`,
      { field: 'opinion' },
    );
  }
  const key = await keyOf(transaction, exchange.id, entry);
  const { fingerprints } = await entryOf(transaction, exchange.bank_id, entry);
  const shared = fingerprints.filter((one): one is SharedFingerprint =>
    (sharedTypes as readonly string[]).includes(one.type),
  );
  const fingerprint = shared.find((one) => type === undefined || one.type === type);
  if (!key || !fingerprint) {
    throw problem(
      404,
      'no-entry',
      'There is no such entry.',
      `${exchange.name} gave no entry ${entry}${type ? ` with a ${type}` : ''}.`,
    );
  }
  const subject = `${exchange.name} ${key}`;
  const payload = { exchange: exchange.id, key, opinion, fingerprint, tags };
  await post(transaction, opinionKind, [{ subject, payload }], now);
}

async function keyOf(
  transaction: AnyTransaction,
  exchange: string,
  entry: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ key: string }>`
    SELECT key FROM exchange.record
    WHERE entry_id = ${entry} AND exchange_id = ${exchange}`.execute(transaction);
  return rows[0]?.key;
}
