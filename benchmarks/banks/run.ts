import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  banksStorage,
  createBank,
  deleteBank,
  matchMedia,
  upsertEntries,
} from '../../service/src/banks/index.ts';
import { type Database, migrate, openDatabase } from '../../service/src/storage/index.ts';
import { hashes } from './hashes.ts';

/**
 * How long does it take to bank many entries, to load them at the start of a process, to match
 * media against them, and to see a new one?
 *
 * `taskset -c 0,1 node benchmarks/banks/run.ts [--entries 1000000] [--batch 1000] [--seed 7]`
 *
 * Everything runs on the cores that it is given, the embedded server included.
 */
const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    batch: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    folder: { type: 'string', default: tmpdir() },
  },
});

const entries = Number(options.entries);
const batch = Number(options.batch);
const now = Date.now();
const folder = await mkdtemp(join(options.folder, 'breakwater-banks-'));
let database: Database | undefined;
try {
  database = await openDatabase({ dataFolder: join(folder, 'data') });
  await migrate(database, [banksStorage]);
  const next = hashes(Number(options.seed));
  const filling = await timed(() => fill(database!, next));
  print('bank', `${number(entries / filling)} entries/s, ${batch} a transaction`);
  await database.pool.query('VACUUM ANALYZE');

  const loading = await timed(() => ask(database!, [next()]));
  print('load at the start', `${loading.toFixed(2)} s`);
  await new Promise((resolve) => setTimeout(resolve, 5_000 + entries / 100));

  await alone(database, next);
  await together(database, next);
  await seen(database, next);
  const deleting = await timed(() =>
    database!.kysely.transaction().execute((transaction) => deleteBank(transaction, 'LIST', now)),
  );
  print('delete the bank', `${deleting.toFixed(1)} s`);
  print('peak memory', `${number(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  await database?.close();
  await rm(folder, { recursive: true, force: true });
}

async function fill({ kysely }: Database, next: () => string): Promise<void> {
  const { id } = await kysely
    .transaction()
    .execute((transaction) => createBank(transaction, { name: 'LIST' }, now));
  for (let done = 0; done < entries; done += batch) {
    const page = Array.from({ length: Math.min(batch, entries - done) }, (_, place) => ({
      sourceKey: `key-${done + place}`,
      fingerprints: [
        { type: 'pdq', value: next() } as const,
        { type: 'md5', value: next().slice(32) } as const,
      ],
    }));
    await kysely
      .transaction()
      .execute((transaction) => upsertEntries(transaction, id, page, { now }));
    process.stderr.write(`\r${number(done + batch)} entries\x1b[K`);
  }
  process.stderr.write('\n');
}

/** Matches each by itself, of which the times are told. */
async function alone(record: Database, next: () => string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 5_000; round += 1) {
    const hash = next();
    times.push((await timed(() => ask(record, [hash]))) * 1000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${times[Math.floor(share * times.length)].toFixed(2)} ms`;
  print('match one', `p50 ${at(0.5)}, p99 ${at(0.99)}`);
}

async function together(record: Database, next: () => string): Promise<void> {
  const media = Array.from({ length: 20_000 }, next);
  const seconds = await timed(() => ask(record, media));
  print('match 20,000 at once', `${number(media.length / seconds)}/s`);
}

/** From the commit of a new entry to the end of a match that finds it. */
async function seen(record: Database, next: () => string): Promise<void> {
  const { rows } = await record.pool.query('SELECT id FROM banks.bank');
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const value = next();
    await record.kysely.transaction().execute((transaction) =>
      upsertEntries(transaction, rows[0].id, [{ fingerprints: [{ type: 'pdq', value }] }], {
        now,
      }),
    );
    const committed = performance.now();
    if ((await ask(record, [value])) !== 1) throw new Error('a new entry was not found');
    times.push(performance.now() - committed);
  }
  times.sort((a, b) => a - b);
  print('see a new entry', `p50 ${times[100].toFixed(2)} ms, p99 ${times[197].toFixed(2)} ms`);
}

async function ask(record: Database, media: readonly string[]): Promise<number> {
  const asked = media.map((value) => [{ type: 'pdq', value } as const]);
  return (await matchMedia(record, asked, { now })).flat().length;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function number(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(value);
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(24)} ${figure}\n`);
}
