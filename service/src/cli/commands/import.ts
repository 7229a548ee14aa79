import type { Command } from 'commander';
import {
  type ByteSource,
  DiskNearlyFull,
  type FormatName,
  fileSource,
  fingerprint,
  type ImportOutcome,
  ImportRunning,
  Intake,
  importSource,
  NotActivities,
  NotAFile,
  streamSource,
  TruncatedSource,
} from '../../intake/index.ts';
import { rooms } from '../../rooms.ts';
import {
  type Database,
  databaseConfigFromEnvironment,
  diskSpace,
  migrate,
  openDatabase,
} from '../../storage/index.ts';
import { importProgress } from '../import-progress.ts';
import { say, tellStorageErrors } from '../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly edges?: true;
  readonly json?: true;
}

/** Problems of single lines that are shown; all of them are in the record. */
const problemsShown = 10;

/** `breakwater import`: takes files of activities, or a bare edge list, into the record. */
export function importCommand(program: Command): void {
  program
    .command('import')
    .description('take activities from files into the record; an interrupted import goes on')
    .argument('<file...>', 'NDJSON or a JSON array, gzipped or not; "-" is standard input')
    .option('--edges', 'the files are edge lists: account,account that it follows (as .csv is)')
    .option('--data <folder>', 'data folder of the installation', '.breakwater/data')
    .option('--json', 'print what was imported as JSON, a line a file')
    .action(async (files: string[], flags: Flags, command: Command) => {
      const failure = await tellStorageErrors(command, () => importAll(files, flags));
      // Only now: the exit must find the database closed.
      if (failure) command.error(failure.text, { exitCode: failure.exitCode });
    });
}

interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

/** Answers what went wrong; a file that fails ends the run. */
async function importAll(files: readonly string[], flags: Flags): Promise<Failure | undefined> {
  const config = databaseConfigFromEnvironment(flags.data);
  const database = await openDatabase({ ...config, log: say });
  const intake = new Intake(database);
  try {
    await migrate(database, rooms);
    for (const file of files) {
      const failure = await importOne(database, intake, file, flags);
      if (failure) return failure;
    }
    return undefined;
  } finally {
    await intake.close();
    await database.close();
  }
}

async function importOne(
  database: Database,
  intake: Intake,
  file: string,
  flags: Flags,
): Promise<Failure | undefined> {
  const format: FormatName = flags.edges || /\.csv(\.gz)?$/i.test(file) ? 'edges' : 'activities';
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort(new Error('interrupted'));
    // Nobody waits for what a silent pipe might still say.
    if (file === '-') process.stdin.destroy();
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const source = file === '-' ? streamSource('-', process.stdin) : await fileSource(file);
    await warnOfDisk(database, source);
    const progress = importProgress(process.stderr, source, performance.now.bind(performance));
    const outcome = await importSource(database, intake, {
      source,
      format,
      fingerprint: file === '-' ? undefined : await fingerprint(file, format),
      now: Date.now,
      signal: stop.signal,
      onProgress: progress.report,
    }).finally(progress.end);
    return report(source, outcome, flags);
  } catch (error) {
    const failure = failureOf(file, error, stop.signal.aborted);
    if (!failure) throw error;
    return failure;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** What the record takes for a byte of a plain file of activities, measured in benchmarks/intake. */
const growth = 5.5;

/** Says before, rather than in the middle, that the disk will not do. */
async function warnOfDisk(database: Database, source: ByteSource): Promise<void> {
  const { freeBytes, state } = await diskSpace(database);
  if (freeBytes === null) return;
  const needed = source.compressed ? 0 : (source.size ?? 0) * growth;
  if (state === 'ok' && needed < freeBytes) return;
  say(
    `${source.name}: the disk of the record has ${gigabytes(freeBytes)} left` +
      (needed > 0 ? `, and this import takes some ${gigabytes(needed)}` : '') +
      '. It stops cleanly before the disk is full, and can go on when there is space.',
  );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

function report(
  source: ByteSource,
  { problems, ...outcome }: ImportOutcome,
  flags: Flags,
): Failure | undefined {
  const { lines, accepted, duplicates, rejected, warnings, continuedAfter } = outcome;
  for (const { line, field, reason, remedy } of problems.slice(0, problemsShown)) {
    say(`${source.name}:${line}: ${field || 'line'}: ${reason}. ${remedy}`);
  }
  if (rejected > 0) {
    say(
      `${source.name}: ${rejected} lines were rejected; the record keeps them with the reason ` +
        '(GET /v1/intake/rejections).',
    );
  }
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ file: source.name, ...outcome, problems })}\n`
      : `${source.name}: ${lines} lines${continuedAfter ? ` after the ${continuedAfter} of before` : ''}: ` +
          `${accepted} accepted, ${duplicates} duplicates, ${rejected} rejected, ${warnings} warnings\n`,
  );
  if (lines === 0 && continuedAfter === 0) say(`${source.name}: the file is empty.`);
  if (rejected === 0 || accepted + duplicates > 0) return undefined;
  return { text: `error: ${source.name}: no line was accepted.`, exitCode: 2 };
}

function failureOf(file: string, error: unknown, interrupted: boolean): Failure | undefined {
  if (interrupted) {
    const text = `${file}: interrupted; all that was reported is kept. The same command goes on from there.`;
    return { text, exitCode: 130 };
  }
  if (error instanceof NotActivities) {
    const [{ line, reason }] = error.problems;
    return { text: `error: ${file}:${line}: line: ${reason}. ${error.message}`, exitCode: 2 };
  }
  if (error instanceof TruncatedSource) {
    const text = `error: ${file}: ${error.message} What came before is imported; send the whole file and what is known already counts once.`;
    return { text, exitCode: 2 };
  }
  if (error instanceof DiskNearlyFull) {
    return {
      text: `error: ${file}: ${error.message} The same command goes on from there.`,
      exitCode: 1,
    };
  }
  if (error instanceof ImportRunning || error instanceof NotAFile) {
    return { text: `error: ${error.message}`, exitCode: 2 };
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { text: `error: ${file}: there is no such file.`, exitCode: 2 };
  if (code === 'EACCES' || code === 'EISDIR') {
    return { text: `error: ${file}: cannot be read (${code}).`, exitCode: 2 };
  }
  return undefined;
}
