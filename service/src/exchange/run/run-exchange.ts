import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { allBanks } from '../../banks/index.ts';
import type { Database } from '../../storage/index.ts';
import type { Tools } from '../clients/client.ts';
import { PartnerFailure } from '../clients/failures.ts';
import { protocolOf } from '../clients/protocols.ts';
import { reader } from '../clients/read-json.ts';
import { credentialsOf, type ExchangeRow } from '../store/exchanges.ts';
import { ExchangeKeeper, RunEnded } from './exchange-keeper.ts';
import { fetchAll } from './fetch-all.ts';

const minute = 60_000;

/**
 * Reads an exchange to its end and writes down how it went; a failure is part of that, and is
 * answered, not thrown. What came before it is kept.
 *
 * @throws when it was told to stop: it is to be run again.
 */
export async function runExchange(
  database: Database,
  id: string,
  tools: Tools,
): Promise<Error | undefined> {
  const run = randomUUID();
  const exchange = await begin(database, id, run, tools.now());
  if (!exchange) return undefined;
  let failure: Error | undefined;
  let complete = false;
  try {
    complete = await fetchExchange(database, exchange, run, tools);
  } catch (error) {
    failure = error as Error;
  }
  if (tools.signal.aborted) {
    await interrupt(database, id, run);
    throw tools.signal.reason;
  }
  await end(database, exchange, { run, failure, complete, now: tools.now() });
  return failure;
}

async function begin(
  { kysely }: Database,
  id: string,
  run: string,
  now: number,
): Promise<ExchangeRow | undefined> {
  const { rows } = await sql<ExchangeRow>`
    UPDATE exchange.exchange SET run = ${run}, run_began_at = ${new Date(now)}, run_fetched = 0
    WHERE id = ${id} RETURNING *`.execute(kysely);
  return rows[0];
}

async function fetchExchange(
  database: Database,
  exchange: ExchangeRow,
  run: string,
  tools: Tools,
): Promise<boolean> {
  const banks = await allBanks(database.kysely);
  if (!banks.some(({ id }) => id === exchange.bank_id)) {
    throw new PartnerFailure(
      'The bank of the exchange was deleted: end the exchange, or make it anew.',
    );
  }
  const protocol = protocolOf(exchange.protocol);
  const given = (await credentialsOf(database, exchange)) ?? {};
  const outcome = protocol.credentials ? reader(protocol.credentials)(given) : { value: {} };
  if ('reason' in outcome) {
    throw new PartnerFailure(`The credentials are not complete: ${outcome.reason}.`);
  }
  const client = protocol.connect(exchange.config, outcome.value, tools);
  const keeper = new ExchangeKeeper(database, exchange, run, tools.now);
  return fetchAll(protocol, client, exchange, keeper, tools.now());
}

async function interrupt({ kysely }: Database, id: string, run: string): Promise<void> {
  await sql`UPDATE exchange.exchange SET run = NULL, run_began_at = NULL
    WHERE id = ${id} AND run = ${run}`.execute(kysely);
}

interface Ending {
  readonly run: string;
  readonly failure: Error | undefined;
  readonly complete: boolean;
  readonly now: number;
}

async function end(
  { kysely }: Database,
  { id, every_minutes: every }: ExchangeRow,
  { run, failure, complete, now }: Ending,
): Promise<void> {
  if (failure instanceof RunEnded) return;
  const until = failure instanceof PartnerFailure ? failure.until : undefined;
  const next = new Date(Math.max(now + every * minute, until ?? 0));
  const reason =
    failure?.message ??
    (complete
      ? null
      : 'A page cannot be read. What follows it was read; the next run begins before it.');
  await sql`UPDATE exchange.exchange SET run = NULL, run_began_at = NULL,
      last_ended_at = ${new Date(now)}, last_succeeded = ${complete},
      last_failure = ${reason?.replaceAll('\0', '').toWellFormed() ?? null}, next_run_at = ${next}
    WHERE id = ${id} AND run = ${run}`.execute(kysely);
}
