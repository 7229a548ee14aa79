import { sql } from 'kysely';
import { ownOpinionsAfter, type StatedOpinion } from '../../banks/index.ts';
import { Problem } from '../../http/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { OpinionKind } from '../clients/client.ts';
import { protocolOf } from '../clients/protocols.ts';
import { allExchanges, type ExchangeRow } from '../store/exchanges.ts';
import { passOnSeen } from './pass-on-seen.ts';
import { postOpinion } from './post-opinion.ts';

const atOnce = 500;

const kindOf: Readonly<Record<string, OpinionKind>> = {
  positive: 'up-vote',
  negative: 'down-vote',
};

/** Each minute: posts our own opinions, and what was seen, to the exchanges that hear of them. */
export const passOnOpinions: Job<object> = {
  name: 'exchange.pass-on-opinions',
  schedule: '* * * * *',
  policy: 'stately',
  retries: 0,
  async run(_data, { database, signal }) {
    while (!signal.aborted && (await passOn(database, Date.now())) === atOnce);
    while (!signal.aborted && (await passOnSeen(database, Date.now())) === atOnce);
  },
};

/** Posts what was stated since the last time, some at once; answers how many were looked at. */
export function passOn({ kysely }: Pick<Database, 'kysely'>, now: number): Promise<number> {
  return kysely.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ change: number }>`
      SELECT change FROM exchange.passed_on FOR UPDATE`.execute(transaction);
    const stated = await ownOpinionsAfter({ kysely: transaction }, rows[0].change, atOnce);
    if (stated.length === 0) return 0;
    const heard = (await allExchanges(transaction)).filter((one) => one.send_opinions);
    const byBank = new Map(heard.map((exchange) => [exchange.bank_id, exchange]));
    for (const opinion of stated) {
      const exchange = byBank.get(opinion.bank);
      if (exchange) await postOne(transaction, exchange, opinion, now);
    }
    await sql`UPDATE exchange.passed_on SET change = ${stated.at(-1)?.change}`.execute(transaction);
    return stated.length;
  });
}

async function postOne(
  transaction: AnyTransaction,
  exchange: ExchangeRow,
  { entry, category, tags }: StatedOpinion,
  now: number,
): Promise<void> {
  const opinion = kindOf[category];
  if (!opinion || !protocolOf(exchange.protocol).opinions.includes(opinion)) return;
  try {
    await postOpinion(transaction, exchange, { entry, opinion, tags }, now);
  } catch (error) {
    // What a person added to the bank, or what is gone by now, is no entry of the exchange.
    if (error instanceof Problem && error.status === 404) return;
    throw error;
  }
}
