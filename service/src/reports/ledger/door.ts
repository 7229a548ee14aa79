import { setTimeout as pause } from 'node:timers/promises';
import { problem } from '../../http/index.ts';
import type { Database } from '../../storage/index.ts';
import { diskSpace } from '../../storage/index.ts';
import { KeyReused, keepReports, keyReused, Overtaken } from './keep-reports.ts';
import type { NewReport, Receipt } from './new-report.ts';
import { prepareReports } from './prepare.ts';

/** Reports that one transaction writes at most. */
const mostAtOnce = 64;
/** Transactions side by side: while one waits for the disk, another is made. */
const lanes = 2;
/**
 * Milliseconds from the beginning of a transaction to that of the next. One report pays for its
 * transaction alone; at a high rate several share it, and the cores have time for the rest.
 */
const pace = 15;
/** The same report may come through so many processes at one moment. */
const mostAttempts = 5;

interface Waiting {
  readonly report: NewReport;
  resolve(receipt: Receipt): void;
  reject(reason: unknown): void;
}

/**
 * The one door of a process through which reports come in, whatever the channel. What arrives while
 * transactions run is written by the next one together, so that a commit is shared by all who wait
 * for it. Where one of them cannot be written, each is tried by itself.
 */
class Door {
  readonly #database: Database;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #mayBegin = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  receive(report: NewReport): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ report, resolve, reject });
      if (this.#running < lanes) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#running += 1;
    try {
      while (this.#waiting.length > 0) {
        const early = this.#mayBegin - performance.now();
        if (early > 0) {
          await pause(early);
          continue;
        }
        this.#mayBegin = performance.now() + pace;
        await this.#write(this.#waiting.splice(0, mostAtOnce));
      }
    } finally {
      this.#running -= 1;
    }
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const receipts = await receiveReports(
        this.#database,
        batch.map(({ report }) => report),
      );
      for (const [index, { resolve, reject }] of batch.entries()) {
        const receipt = receipts[index]!;
        if (receipt instanceof KeyReused) reject(keyReused());
        else resolve(receipt);
      }
    } catch (error) {
      if (batch.length > 1 && isAboutOne(error)) {
        for (const one of batch) await this.#write([one]);
      } else {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}

/**
 * Whether the database refused what one of the reports holds, or made a transaction give way; not that
 * it is away or full, which is so for all (PostgreSQL, Appendix A: classes of SQLSTATE).
 */
function isAboutOne(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(21|22|23|40|42|54)/.test(code);
}

const doors = new WeakMap<object, Door>();

/**
 * Takes a report in; resolves when it is durable, with its queue entry, its due date and its
 * acknowledgement.
 *
 * @throws Problem 422 where its key came before with another report, 507 where the disk is nearly
 *   full; the database's error where it could not be written, and then nothing was.
 */
export function receiveReport(database: Database, report: NewReport): Promise<Receipt> {
  let door = doors.get(database.pool);
  if (!door) doors.set(database.pool, (door = new Door(database)));
  return door.receive(report);
}

/** Takes reports in, all in one transaction. */
export async function receiveReports(
  database: Database,
  reports: readonly NewReport[],
): Promise<(Receipt | KeyReused)[]> {
  const { state, freeBytes } = await diskSpace(database);
  if (state === 'full') throw diskNearlyFull(freeBytes ?? 0);
  const now = reports.at(-1)?.receivedAt ?? 0;
  const prepared = await prepareReports(database, reports, now);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.kysely
        .transaction()
        .execute((transaction) => keepReports(transaction, prepared, now));
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === mostAttempts) throw error;
    }
  }
}

function diskNearlyFull(freeBytes: number) {
  return problem(
    507,
    'disk-nearly-full',
    'The disk of the record is nearly full: the report was not taken in.',
    `${Math.floor(freeBytes / 1e6)} MB are left. Keep the report, and send it again with its key.`,
  );
}
