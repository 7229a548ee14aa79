import type { Database } from '../../storage/index.ts';
import { type Intake, type IntakeOutcome, NotActivities } from '../intake.ts';
import type { FormatName } from '../prepare/line-format.ts';
import { type ByteSource, skip, TruncatedSource } from '../read/bytes.ts';
import { asLines, beginsArray } from '../read/json-array.ts';
import { advanceImport, endImport, openImport } from './import-record.ts';

export interface ImportOptions {
  readonly source: ByteSource;
  readonly format: FormatName;
  /** By which the same file is known again; undefined for what cannot be read again. */
  readonly fingerprint: string | undefined;
  readonly now: () => number;
  /** Ends the import between two batches; it can be continued. */
  readonly signal?: AbortSignal;
  /** After each batch: lines of this run that are in the record, and lines from earlier runs. */
  readonly onProgress?: (lines: number, before: number) => void;
}

/** What came of an import in this run. */
export interface ImportOutcome extends IntakeOutcome {
  readonly id: number;
  /** Lines that an earlier run had imported. */
  readonly continuedAfter: number;
}

/**
 * Imports a source into the record, going on where an earlier import of it was interrupted. Whatever
 * ends it, the import's record says how far it came. All of it is durable when this resolves; should
 * the server crash before, the import's record goes back with the last batches, and they are read
 * again.
 *
 * @throws ImportRunning, TruncatedSource, NotActivities, DiskNearlyFull, the signal's reason, or what
 * reading and the database throw.
 */
export async function importSource(
  database: Database,
  intake: Intake,
  { source, format, fingerprint, now, signal, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  const open = await openImport(database, source.name, fingerprint, now());
  let lines = 0;
  try {
    const outcome = await intake.receive({
      chunks: await linesOf(source, format, open.position),
      format,
      source: source.name,
      ...(open.lines > 0 && { start: { line: open.lines + 1, offset: open.position } }),
      also: (batch) => (client, result) => advanceImport(client, open.id, batch, result),
      onBatch: (batch) => {
        lines += batch.lines;
        onProgress?.(lines, open.lines);
      },
      signal,
      durable: 'at-end',
    });
    // Waits for the disk, and so for every batch before it.
    await endImport(database, open.id, 'done', null, now());
    return { ...outcome, id: open.id, continuedAfter: open.lines };
  } catch (error) {
    // What is wrong with the source stays wrong; after anything else the import can go on.
    const isWrong = error instanceof TruncatedSource || error instanceof NotActivities;
    const state = isWrong ? 'failed' : 'stopped';
    await endImport(database, open.id, state, (error as Error).message, now()).catch(() => {});
    throw error;
  } finally {
    await open.close();
  }
}

/** The bytes from an offset; an array is unfolded from its beginning, since it has a state. */
async function linesOf(
  source: ByteSource,
  format: FormatName,
  offset: number,
): Promise<AsyncIterable<Uint8Array>> {
  if (format !== 'activities') return source.chunks(offset);
  if (offset === 0) return asLines(source.chunks(0));
  const isArray = await beginsArray(source.chunks(0));
  return isArray ? skip(asLines(source.chunks(0)), offset) : source.chunks(offset);
}
