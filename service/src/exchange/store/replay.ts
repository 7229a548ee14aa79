import { problem } from '../../http/index.ts';
import { enqueue } from '../../jobs/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { protocolOf } from '../clients/protocols.ts';
import { fetchQueue } from '../run/fetch-exchange.ts';
import { type ExchangeRow, heldExchange } from './exchanges.ts';
import { keepUpdates } from './keep-updates.ts';
import { endSetAside, type SetAside, setAsideOne } from './set-aside.ts';

/**
 * Tries again what was set aside: a record is read as it was kept, or as a person mended it, and
 * kept with the others; a page is asked for again, for which a fetch is begun.
 *
 * @throws Problem 404; 409 where it is no longer open; 422 where the record still cannot be read.
 */
export async function replaySetAside(
  transaction: AnyTransaction,
  exchange: Pick<ExchangeRow, 'id'>,
  id: number,
  content: string | undefined,
  now: number,
): Promise<SetAside['kind']> {
  const row = await heldExchange(transaction, exchange.id);
  const one = await openOne(transaction, exchange.id, id);
  if (!row || one.kind === 'page') {
    await enqueue(transaction, fetchQueue, { exchange: exchange.id }, { key: exchange.id });
    return 'page';
  }
  const outcome = protocolOf(row.protocol).readRecord(row.config, content ?? one.content);
  if (!outcome || 'reason' in outcome) {
    throw problem(
      422,
      'still-unreadable',
      'The record still cannot be read.',
      `${outcome?.reason ?? 'It holds nothing that a bank keeps'}. Mend its content and send that.`,
      { field: 'content' },
    );
  }
  const keeping = { exchange: row.id, bank: row.bank_id, generation: row.generation, now };
  await keepUpdates(transaction, keeping, [outcome]);
  await endSetAside(transaction, id, 'resolved', now);
  return 'record';
}

/** @throws Problem 404 or 409 */
export async function openOne(
  transaction: AnyTransaction,
  exchange: string,
  id: number,
): Promise<SetAside> {
  const one = await setAsideOne(transaction, exchange, id);
  if (!one) {
    throw problem(
      404,
      'not-set-aside',
      'There is no such thing set aside.',
      `Nothing of this exchange was set aside under ${id}.`,
    );
  }
  if (one.state === 'open') return one;
  throw problem(409, 'set-aside-ended', `It is ${one.state} already.`, 'Nothing is to be done.');
}
