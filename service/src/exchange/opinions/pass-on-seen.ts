import { sql } from 'kysely';
import { Problem } from '../../http/index.ts';
import { entriesSeenAfter } from '../../signals/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { protocolOf } from '../clients/protocols.ts';
import { allExchanges, type ExchangeRow } from '../store/exchanges.ts';
import { postOpinion } from './post-opinion.ts';

const atOnce = 500;
const minute = 60_000;

/**
 * Posts, once for each entry, that it was seen here, to the exchange that it came from, if that hears
 * of it; some signals at once. Answers how many were looked at.
 *
 * @param now epoch milliseconds
 */
export function passOnSeen({ kysely }: Pick<Database, 'kysely'>, now: number): Promise<number> {
  return kysely.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ signal: number }>`
      SELECT signal FROM exchange.passed_on FOR UPDATE`.execute(transaction);
    const before = new Date(now - minute);
    const seen = await entriesSeenAfter(transaction, rows[0].signal, { before, limit: atOnce });
    if (seen.length === 0) return 0;
    const hearing = (await allExchanges(transaction)).filter(
      ({ send_opinions: send, protocol }) => send && protocolOf(protocol).opinions.includes('seen'),
    );
    const entries = [...new Set(seen.flatMap((one) => one.entries))];
    for (const exchange of hearing) await postSeen(transaction, exchange, entries, now);
    await sql`UPDATE exchange.passed_on SET signal = ${seen.at(-1)?.signal}`.execute(transaction);
    return seen.length;
  });
}

async function postSeen(
  transaction: AnyTransaction,
  exchange: ExchangeRow,
  entries: readonly number[],
  now: number,
): Promise<void> {
  const { rows } = await sql<{ entry: number }>`
    UPDATE exchange.record SET seen_at = ${new Date(now)}
    WHERE exchange_id = ${exchange.id} AND entry_id = ANY (${entries}::bigint[])
      AND seen_at IS NULL
    RETURNING entry_id AS entry`.execute(transaction);
  for (const { entry } of rows) {
    try {
      await postOpinion(transaction, exchange, { entry, opinion: 'seen', tags: [] }, now);
    } catch (error) {
      // Gone from the bank by now.
      if (!(error instanceof Problem) || error.status !== 404) throw error;
    }
  }
}
