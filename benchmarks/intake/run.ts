import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  fileSource,
  fingerprint,
  Intake,
  importSource,
  intakeStorage,
} from '../../service/src/intake/index.ts';
import { type Database, migrate, openDatabase } from '../../service/src/storage/index.ts';
import { rawCopy } from './raw-copy.ts';

/**
 * How fast are activities taken from a file into all tables that intake keeps, durably, and how does
 * that compare with a raw COPY of the same rows into the same keyed tables, in the same run?
 *
 * `taskset -c 0,1 node benchmarks/intake/run.ts [--lines 5000000] [--seed 7] [--file FILE]`
 *
 * Everything runs on the cores that it is given, the embedded server included.
 */
const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '5000000' },
    seed: { type: 'string', default: '7' },
    file: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
  },
});

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const folder = await mkdtemp(join(options.folder, 'breakwater-intake-'));
let database: Database | undefined;
try {
  const file = options.file ?? generate(join(folder, 'activities.ndjson'));
  database = await openDatabase({ dataFolder: join(folder, 'data') });
  await migrate(database, [intakeStorage]);
  await database.pool.query('CHECKPOINT');
  const { lines, seconds, tenths, receivedAt } = await runImport(database, file);
  const rss = process.resourceUsage().maxRSS / 1024;
  const bytes = await bytesOnDisk(database);
  const raw = await rawCopy(database.pool, folder, receivedAt);
  const rawSeconds = Object.values(raw).reduce((sum, value) => sum + value, 0);
  const firstAndLast = tenths[tenths.length - 1] / tenths[0];

  print('import', `${number.format(lines / seconds)} activities/s (${seconds.toFixed(1)} s)`);
  print(
    'raw COPY',
    `${number.format(lines / rawSeconds)} activities/s (${rawSeconds.toFixed(1)} s)`,
  );
  print('ratio', (rawSeconds / seconds).toFixed(2));
  print('tenths', tenths.map((rate) => number.format(rate)).join('  '));
  print('last tenth to first', firstAndLast.toFixed(2));
  print('peak memory', `${number.format(rss)} MB`);
  print('on disk', `${number.format(bytes / lines)} bytes an activity`);
  for (const [table, own] of Object.entries(raw)) print(`  COPY ${table}`, `${own.toFixed(1)} s`);
} finally {
  await database?.close();
  await rm(folder, { recursive: true, force: true });
}

function generate(file: string): string {
  const program = fileURLToPath(new URL('./generate.ts', import.meta.url));
  const args = ['--max-old-space-size=8000', program, file, options.lines, options.seed];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('the activities could not be generated');
  return file;
}

async function runImport(record: Database, file: string) {
  const intake = new Intake(record);
  const marks: { lines: number; at: number }[] = [];
  const source = await fileSource(file);
  const started = performance.now();
  const { accepted, rejected, lines } = await importSource(record, intake, {
    source,
    format: 'activities',
    fingerprint: await fingerprint(file, 'activities'),
    now: Date.now,
    onProgress: (done) => {
      marks.push({ lines: done, at: performance.now() });
      process.stderr.write(`\r${number.format(done)} lines\x1b[K`);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write('\n');
  if (accepted !== lines) throw new Error(`${accepted} of ${lines} accepted, ${rejected} rejected`);
  await intake.close();
  return { lines, seconds, tenths: ratesByTenth(marks, started, lines), receivedAt: Date.now() };
}

/** Activities a second in each tenth of the lines, as near as the ends of batches allow. */
function ratesByTenth(
  marks: readonly { readonly lines: number; readonly at: number }[],
  started: number,
  lines: number,
): number[] {
  const rates: number[] = [];
  let before = { lines: 0, at: started };
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    const mark = marks.find((one) => one.lines >= (lines * tenth) / 10);
    if (!mark || mark.lines === before.lines) continue;
    rates.push(((mark.lines - before.lines) / (mark.at - before.at)) * 1000);
    before = mark;
  }
  return rates;
}

async function bytesOnDisk({ pool }: Database): Promise<number> {
  const { rows } = await pool.query(
    `SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class
     WHERE relnamespace = 'intake'::regnamespace AND relkind = 'r'`,
  );
  return Number(rows[0].bytes);
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(22)}${value}\n`);
}
