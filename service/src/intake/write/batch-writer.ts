import pg, { type ClientBase } from 'pg';
import { advisoryLocks, type Database } from '../../storage/index.ts';
import { sendRows } from '../copy/send.ts';
import type { PrepareThread } from '../prepare/prepare-thread.ts';
import type { LineProblem, PreparedBatch } from '../prepare/prepared-batch.ts';
import { activityPartition, createActivityPartition, sequenceBlock } from '../tables/activity.ts';
import { mergeContacts, mergeRelations } from './relations.ts';
import { Remembering } from './remember.ts';
import { keepFlags, keepRejected, nameSubjects } from './small-tables.ts';
import { prepareConnection } from './stages.ts';
import { mergeAccounts, mergePosts } from './states.ts';
import { applyUndos } from './undos.ts';

/** What came of a batch. */
export interface BatchOutcome {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly warnings: number;
  /** The first 100. */
  readonly problems: readonly LineProblem[];
}

/** More to be written in the batch's own transaction. */
export type AlsoWrite = (client: ClientBase, outcome: BatchOutcome) => Promise<void>;

/** How a batch is written. */
export interface WriteOptions {
  readonly source: string;
  readonly also?: AlsoWrite | undefined;
  /** Whether to wait until the batch is on disk; else the server brings it there within a second. */
  readonly waits: boolean;
  /** Synthetic activities, that no tally counts. */
  readonly uncounted?: boolean | undefined;
}

/**
 * Writes prepared batches, one after the other, each in one transaction. It has a connection of its
 * own for its stages, and takes another where that one broke.
 *
 * Batches of all processes take turns (an advisory lock): an `Undo` and the activity that it names,
 * or a like and its post, then always see one another, whichever comes first.
 */
export class BatchWriter {
  readonly #database: Database;
  readonly #thread: PrepareThread;
  readonly #remembering = new Remembering();
  #client: pg.Client | undefined;
  #partition = '';
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Database, thread: PrepareThread) {
    this.#database = database;
    this.#thread = thread;
  }

  /** The first of the sequence numbers for a batch. */
  async nextSequence(): Promise<number> {
    const { rows } = await this.#database.pool.query(
      "SELECT nextval('intake.activity_sequence') AS last",
    );
    return Number(rows[0].last) - sequenceBlock;
  }

  /** Resolves when the batch is committed. A batch that fails leaves nothing behind. */
  write(batch: PreparedBatch, options: WriteOptions): Promise<BatchOutcome> {
    const outcome = this.#turn.then(() => this.#write(batch, options));
    this.#turn = outcome.catch(() => {});
    return outcome;
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#client?.end();
    this.#client = undefined;
  }

  async #write(batch: PreparedBatch, options: WriteOptions): Promise<BatchOutcome> {
    const { also, waits } = options;
    let committed = false;
    try {
      const client = (this.#client ??= await this.#connect());
      await this.#ensurePartition(client, batch.receivedAt);
      await client.query(
        `BEGIN; SET LOCAL synchronous_commit = ${waits ? 'on' : 'off'};
         SELECT pg_advisory_xact_lock(${advisoryLocks.intakeBatch})`,
      );
      const outcome = await this.#fill(client, batch, options);
      await also?.(client, outcome);
      await client.query('COMMIT');
      committed = true;
      return outcome;
    } catch (error) {
      await this.#giveUp();
      throw error;
    } finally {
      this.#thread.release(batch.sequence, committed);
    }
  }

  async #fill(
    client: ClientBase,
    batch: PreparedBatch,
    options: WriteOptions,
  ): Promise<BatchOutcome> {
    const { relationsBefore, hasTombstones } = await circumstances(client);
    const known = await this.#remembering.remember(client, batch.remembered, hasTombstones);
    const { duplicates, conflicts, erased } = known;
    const left = duplicates.length + conflicts.length + erased.length;
    const fresh = left === 0 ? batch : await this.#thread.without(batch.sequence, known);
    const tables = fresh.written;
    const outcome: BatchOutcome = {
      accepted: batch.activities - left,
      duplicates: batch.duplicates + duplicates.length,
      rejected: batch.rejected + conflicts.length + erased.length,
      warnings: batch.warnings,
      problems: fresh.problems,
    };
    if (tables.activity.rows > 0) {
      await sendRows(client, `intake.${this.#partition}`, tables.activity.data);
    }
    const accounts = await mergeAccounts(client, tables.account, this.#database.subjectKeys);
    const posts = await mergePosts(client, tables.post, this.#database.subjectKeys);
    await nameSubjects(client, tables.subject);
    await mergeRelations(client, tables.relation);
    await mergeContacts(client, tables.contact);
    await applyUndos(client, tables.undo, known.undone);
    const flags = await keepFlags(client, tables.flag);
    await keepRejected(client, tables.rejected);
    const relations = (await circumstances(client)).relationsBefore - relationsBefore;
    await this.#count(client, batch, options, outcome, { accounts, posts, flags, relations });
    return outcome;
  }

  async #count(
    client: ClientBase,
    batch: PreparedBatch,
    { source, uncounted }: WriteOptions,
    outcome: BatchOutcome,
    fresh: {
      readonly accounts: number;
      readonly posts: number;
      readonly flags: number;
      readonly relations: number;
    },
  ): Promise<void> {
    const { accepted, duplicates, rejected, warnings } = outcome;
    const receivedAt = new Date(batch.receivedAt);
    await client.query(
      `INSERT INTO intake.receipt
         (received_at, source, sequence, lines, accepted, duplicates, rejected)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [receivedAt, source, batch.sequence, batch.lines, accepted, duplicates, rejected],
    );
    if (uncounted) return;
    await client.query(
      `INSERT INTO intake.tally AS old
         (day, last_received_at, accepted, duplicates, rejected, warnings, accounts, posts, flags,
          relations)
       VALUES (($1::timestamptz AT TIME ZONE 'UTC')::date, $1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (day) DO UPDATE SET
         last_received_at = greatest(old.last_received_at, excluded.last_received_at),
         accepted = old.accepted + excluded.accepted,
         duplicates = old.duplicates + excluded.duplicates,
         rejected = old.rejected + excluded.rejected,
         warnings = old.warnings + excluded.warnings,
         accounts = old.accounts + excluded.accounts,
         posts = old.posts + excluded.posts,
         flags = old.flags + excluded.flags,
         relations = old.relations + excluded.relations`,
      [
        receivedAt,
        accepted,
        duplicates,
        rejected,
        warnings,
        fresh.accounts,
        fresh.posts,
        fresh.flags,
        fresh.relations,
      ],
    );
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      application_name: 'breakwater intake',
      ...this.#database.connection,
      types: numbersAsNumbers,
    });
    // A connection that breaks while idle is found broken, and replaced, by the next batch.
    client.on('error', () => {
      if (this.#client === client) this.#client = undefined;
    });
    await client.connect();
    await prepareConnection(client);
    return client;
  }

  /** The day's partition, made in a transaction of its own, so that readers do not wait for a batch. */
  async #ensurePartition(client: ClientBase, receivedAt: number): Promise<void> {
    const partition = activityPartition(receivedAt);
    if (partition === this.#partition) return;
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [advisoryLocks.intakeBatch]);
    await client.query(createActivityPartition(receivedAt));
    await client.query('COMMIT');
    this.#partition = partition;
  }

  /** A connection in the middle of something is not used again: closing it rolls everything back. */
  async #giveUp(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }
}

/**
 * What a batch has to know of the record: whether accounts were erased, and how many relations this
 * connection has lately made anew, which the server counts and an upsert does not tell.
 */
async function circumstances(
  client: ClientBase,
): Promise<{ relationsBefore: number; hasTombstones: boolean }> {
  const { rows } = await client.query(
    `SELECT pg_stat_get_xact_tuples_inserted('intake.relation'::regclass) AS "relationsBefore",
            EXISTS (SELECT FROM storage.tombstone) AS "hasTombstones"`,
  );
  return rows[0];
}

const int8 = 20;

const numbersAsNumbers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;
