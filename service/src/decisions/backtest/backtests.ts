import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { enqueue } from '../../jobs/index.ts';
import { type AnyTransaction, type Database, sealing } from '../../storage/index.ts';
import type { Tally } from './tally.ts';

/** A backtest: of which version, over which days, and how far it is. */
export interface Backtest {
  readonly id: string;
  readonly proposal: string | null;
  readonly version: number;
  readonly days: number;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  readonly failure: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly result: Tally | null;
}

type Row = Omit<Backtest, 'result'> & { readonly result: Buffer | null };
type Source = Pick<Database, 'kysely' | 'deriveKey'>;

/** Its queue, for those who put one in. */
export const backtestQueue = { name: 'decisions.run-backtest' } as const;

const { seal, unseal } = sealing('backtests');
const columns = sql.raw(`id, proposal, version, days, state, phase, done, total, failure,
  asked_by AS "askedBy", asked_at AS "askedAt", finished_at AS "finishedAt", result`);

const toBacktest = (keys: Pick<Database, 'deriveKey'>, { result, ...row }: Row): Backtest => ({
  ...row,
  result: result && (JSON.parse(unseal(keys, row.id, result).toString('utf8')) as Tally),
});

export async function backtestOf(source: Source, id: string): Promise<Backtest | undefined> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM decisions.backtest WHERE id = ${id}`.execute(source.kysely);
  return rows[0] && toBacktest(source, rows[0]);
}

/** Backtests, the latest first. */
export async function listBacktests(
  source: Source,
  { after, limit }: { after: { at: Date; id: string } | null; limit: number },
): Promise<Backtest[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM decisions.backtest
    WHERE ${after?.id ?? null}::uuid IS NULL
      OR (asked_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    ORDER BY asked_at DESC, id DESC LIMIT ${limit}`.execute(source.kysely);
  return rows.map((row) => toBacktest(source, row));
}

export interface NewBacktest {
  readonly proposal: string | null;
  readonly version: number;
  readonly days: number;
  readonly askedBy: string;
}

/** Asks for a backtest; answers its id. */
export async function askBacktest(
  transaction: AnyTransaction,
  { proposal, version, days, askedBy }: NewBacktest,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  await sql`INSERT INTO decisions.backtest
      (id, proposal, version, days, state, phase, asked_by, asked_at)
    VALUES (${id}, ${proposal}, ${version}, ${days}, 'waiting', 'begin', ${askedBy}, ${at})`.execute(
    transaction,
  );
  await enqueue(transaction, backtestQueue, { backtest: id });
  return id;
}

/** Writes down how far a backtest is. */
export async function moveBacktest(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
  { phase, done, total }: { readonly phase: string; readonly done: number; readonly total: number },
): Promise<void> {
  await sql`UPDATE decisions.backtest SET state = 'running', phase = ${phase}, done = ${done},
    total = ${total} WHERE id = ${id}`.execute(kysely);
}

/** Writes down what a backtest found: sealed, since its examples are texts of users. */
export async function endBacktest(
  transaction: AnyTransaction,
  keys: Pick<Database, 'deriveKey'>,
  id: string,
  result: Tally,
): Promise<void> {
  const sealed = seal(keys, id, Buffer.from(JSON.stringify(result)));
  await sql`UPDATE decisions.backtest SET state = 'done', phase = 'done', done = total,
    result = ${sealed}, finished_at = now() WHERE id = ${id}`.execute(transaction);
}

export async function failBacktest(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
  failure: string,
): Promise<void> {
  await sql`UPDATE decisions.backtest SET state = 'failed', failure = ${failure.slice(0, 500)},
    finished_at = now() WHERE id = ${id}`.execute(kysely);
}
