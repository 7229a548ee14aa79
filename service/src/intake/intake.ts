import type { Database } from '../storage/index.ts';
import { diskSpace } from '../storage/index.ts';
import type { FormatName } from './prepare/line-format.ts';
import { PrepareThread } from './prepare/prepare-thread.ts';
import type { LineProblem, PreparedBatch } from './prepare/prepared-batch.ts';
import { ahead } from './read/ahead.ts';
import { type Block, type BlockLimits, cutBlocks, usualLimits } from './read/blocks.ts';
import { type AlsoWrite, type BatchOutcome, BatchWriter } from './write/batch-writer.ts';

/** What is taken in. */
export interface Incoming {
  /** Bytes of lines: see `asLines`. */
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly format: FormatName;
  /** As rejected lines name it. */
  readonly source: string;
  /** Where the chunks stand in their source, when an import goes on. */
  readonly start?: { readonly line: number; readonly offset: number };
  readonly limits?: BlockLimits;
  /** Written in the transaction of each batch. */
  readonly also?: (batch: PreparedBatch) => AlsoWrite;
  /** After each batch, which is durable by then, unless `durable` says otherwise. */
  readonly onBatch?: (batch: PreparedBatch, outcome: BatchOutcome) => void;
  /** `NotActivities` is thrown when the first so many lines hold no JSON; 1 unless told. */
  readonly foreignFrom?: number;
  readonly signal?: AbortSignal | undefined;
  /**
   * `at-end`: a crash of the server may take the last second of batches back, whole and with all
   * that `also` wrote; whoever asks for it commits something of their own before they tell of
   * success, which makes everything before it durable too. `each-batch` unless told.
   */
  readonly durable?: 'each-batch' | 'at-end';
  /** Synthetic activities, such as canaries: they are in the record, and no tally counts them. */
  readonly uncounted?: boolean;
}

/** What came of all lines together. */
export interface IntakeOutcome {
  readonly lines: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly warnings: number;
  /** The first 100. */
  readonly problems: readonly LineProblem[];
}

/** The disk of the record is nearly full. What was reported as accepted is safe. */
export class DiskNearlyFull extends Error {
  readonly freeBytes: number;

  constructor(freeBytes: number) {
    super(
      `The disk of the record is nearly full (${Math.floor(freeBytes / 1e6)} MB left): nothing more ` +
        'is taken in. Everything accepted so far is kept. Free space, or move the data folder to a ' +
        'larger disk, then send the rest again.',
    );
    this.freeBytes = freeBytes;
  }
}

/** The first lines hold no JSON at all: this is another kind of file. They are kept as rejected. */
export class NotActivities extends Error {
  readonly problems: readonly LineProblem[];

  constructor(problems: readonly LineProblem[]) {
    super(
      'None of the first lines is JSON. Expected: one JSON object a line (NDJSON), a JSON array, ' +
        'either of them gzipped, or an edge list (.csv, or --edges).',
    );
    this.problems = problems;
  }
}

const firstLines = 1000;
const problemsShown = 100;

/** Takes activities into the record. One a process: it has a thread and a connection. */
export class Intake {
  readonly #database: Database;
  readonly #now: () => number;
  readonly #thread: PrepareThread;
  readonly #writer: BatchWriter;

  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
    this.#thread = new PrepareThread(database.key);
    this.#writer = new BatchWriter(database, this.#thread);
  }

  /**
   * Takes lines in, batch by batch; while one is written the next is read. Resolves when the last is
   * durable (but see `durable`). When it throws, the batches reported to `onBatch` are in the record
   * and nothing else is.
   *
   * @throws DiskNearlyFull, NotActivities, or what the chunks or the database throw.
   */
  async receive(incoming: Incoming): Promise<IntakeOutcome> {
    const total = { lines: 0, accepted: 0, duplicates: 0, rejected: 0, warnings: 0 };
    const problems: LineProblem[] = [];
    for await (const batch of ahead(this.#prepared(incoming), 1)) {
      incoming.signal?.throwIfAborted();
      await this.#checkDisk(batch);
      const written = this.#writer.write(batch, {
        source: incoming.source,
        also: incoming.also?.(batch),
        waits: incoming.durable !== 'at-end',
        uncounted: incoming.uncounted,
      });
      const outcome = await written.catch((error) => this.#tellFullDisk(error));
      total.lines += batch.lines;
      total.accepted += outcome.accepted;
      total.duplicates += outcome.duplicates;
      total.rejected += outcome.rejected;
      total.warnings += outcome.warnings;
      problems.push(...outcome.problems.slice(0, problemsShown - problems.length));
      incoming.onBatch?.(batch, outcome);
      const isHead = batch.firstLine === 1 && batch.rejected >= (incoming.foreignFrom ?? 1);
      if (isHead && batch.foreign) throw new NotActivities(batch.problems);
    }
    return { ...total, problems };
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#thread.close();
  }

  async *#prepared(incoming: Incoming): AsyncGenerator<PreparedBatch> {
    const { chunks, format, source, start } = incoming;
    const limits = incoming.limits ?? usualLimits;
    for await (const block of ahead(blocksOf(chunks, limits, start), 1)) {
      const sequence = await this.#writer.nextSequence();
      yield this.#thread.prepare(block, { sequence, receivedAt: this.#now(), source, format });
    }
  }

  async #checkDisk(batch: PreparedBatch): Promise<void> {
    const { state, freeBytes } = await diskSpace(this.#database);
    if (freeBytes === null) return;
    if (state === 'full' || freeBytes < bytesOf(batch) * written) {
      throw new DiskNearlyFull(freeBytes);
    }
  }

  /** Others fill disks too, between the look at it and the commit. */
  async #tellFullDisk(error: Error & { code?: unknown }): Promise<never> {
    const { state, freeBytes } = await diskSpace(this.#database);
    if (error.code === diskFull || state === 'full') throw new DiskNearlyFull(freeBytes ?? 0);
    throw error;
  }
}

/** SQLSTATE of a write for which there was no space. */
const diskFull = '53100';

/** Bytes on the disk, for a moment, of a byte of a batch: stage, tables, indexes and the log of them. */
const written = 8;

function bytesOf({ remembered, written: tables }: PreparedBatch): number {
  return Object.values(tables).reduce((sum, { data }) => sum + data.length, remembered.data.length);
}

/** The first block is small: a file of another kind is told at once. */
function blocksOf(
  chunks: AsyncIterable<Uint8Array>,
  limits: BlockLimits,
  start = { line: 1, offset: 0 },
): AsyncGenerator<Block> {
  const first = start.line === 1 ? Math.min(firstLines, limits.lines) : limits.lines;
  return cutBlocks(chunks, limits, { ...start, firstLines: first });
}
