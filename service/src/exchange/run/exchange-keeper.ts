import { sql } from 'kysely';
import { deleteUnnamedEntries } from '../../banks/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import type { Page } from '../clients/client.ts';
import type { ExchangeRow } from '../store/exchanges.ts';
import { keepUpdates } from '../store/keep-updates.ts';
import { resolveRead, resolveRecords, setAside } from '../store/set-aside.ts';
import type { Keeper } from './fetch-all.ts';

/** Another process took this fetch up, or the exchange is gone: nothing more is kept of it. */
export class RunEnded extends Error {
  override readonly name = 'RunEnded';
}

/** Keeps a fetch in the record: each page with its position, in one transaction. */
export class ExchangeKeeper implements Keeper<unknown> {
  readonly #database: Database;
  readonly #exchange: ExchangeRow;
  readonly #run: string;
  readonly #now: () => number;

  constructor(database: Database, exchange: ExchangeRow, run: string, now: () => number) {
    this.#database = database;
    this.#exchange = exchange;
    this.#run = run;
    this.#now = now;
  }

  begin(generation: number): Promise<void> {
    return this.#within((transaction) =>
      this.#set(transaction, sql`position = NULL, beyond = NULL, generation = ${generation}`),
    );
  }

  keep(page: Page<unknown>, generation: number, position: unknown): Promise<void> {
    const { id, bank_id: bank } = this.#exchange;
    const now = this.#now();
    return this.#within(async (transaction) => {
      const keys = await keepUpdates(
        transaction,
        { exchange: id, bank, generation, now },
        page.updates,
      );
      await resolveRecords(transaction, id, keys, now);
      const faults = { records: page.malformed, page: page.unreadable };
      await setAside(transaction, id, faults, { generation, now });
      const place =
        position === undefined
          ? sql`beyond = ${JSON.stringify(page.position)}::jsonb`
          : sql`position = ${JSON.stringify(position)}::jsonb, beyond = NULL`;
      await this.#set(transaction, sql`${place}, run_fetched = run_fetched + ${keys.length}`);
    });
  }

  complete(generation: number): Promise<void> {
    const { id, bank_id: bank } = this.#exchange;
    const now = this.#now();
    return this.#within(async (transaction, { swept }) => {
      if (swept < generation) {
        await deleteUnnamedEntries(transaction, bank, generation, now);
        await sql`DELETE FROM exchange.record
          WHERE exchange_id = ${id} AND generation < ${generation}`.execute(transaction);
      }
      await resolveRead(transaction, id, { generation, now });
      await this.#set(
        transaction,
        sql`swept = ${generation}, beyond = NULL, up_to_date_at = ${new Date(now)}`,
      );
    });
  }

  /** @throws {RunEnded} */
  #within(
    work: (transaction: AnyTransaction, exchange: ExchangeRow) => Promise<void>,
  ): Promise<void> {
    return this.#database.kysely.transaction().execute(async (transaction) => {
      const { rows } = await sql<ExchangeRow>`
        SELECT * FROM exchange.exchange WHERE id = ${this.#exchange.id} AND run = ${this.#run}
        FOR UPDATE`.execute(transaction);
      if (!rows[0]) throw new RunEnded('Another process took this fetch up, or it was ended.');
      await work(transaction, rows[0]);
    });
  }

  async #set(transaction: AnyTransaction, values: ReturnType<typeof sql>): Promise<void> {
    await sql`UPDATE exchange.exchange SET ${values} WHERE id = ${this.#exchange.id}`.execute(
      transaction,
    );
  }
}
