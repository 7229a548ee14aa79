import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase, testKey } from '../../storage/testing.ts';
import { type Intake, NotActivities } from '../intake.ts';
import type { FormatName } from '../prepare/line-format.ts';
import { fileSource, TruncatedSource } from '../read/bytes.ts';
import { imports } from '../reading/imports.ts';
import { intakeStorage } from '../storage.ts';
import { logged, ndjson, testIntake, testNow } from '../testing.ts';
import { fingerprint } from './fingerprint.ts';
import { type ImportOptions, importSource } from './import-source.ts';

let folder: string;
let database: TestDatabase;
let intake: Intake;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import '));
  database = await testDatabase([intakeStorage]);
  intake = testIntake(database);
});
afterEach(async () => {
  await intake.close();
  await database.close();
  await rm(folder, { recursive: true });
});

function follows(count: number): string {
  return ndjson(
    ...Array.from({ length: count }, (_, index) => ({
      id: `a${index}`,
      type: 'Follow',
      actor: `acct:${index % 997}`,
      object: `acct:${index % 1009}`,
    })),
  );
}

async function run(
  name: string,
  content: string | Uint8Array,
  format: FormatName = 'activities',
  options: Partial<ImportOptions> = {},
) {
  const path = join(folder, name);
  await writeFile(path, content);
  return importSource(database, intake, {
    source: await fileSource(path),
    format,
    fingerprint: await fingerprint(path, format),
    now: () => testNow,
    ...options,
  });
}

async function count(table: string): Promise<number> {
  const { rows } = await database.pool.query(`SELECT count(*) AS n FROM intake.${table}`);
  return rows[0].n;
}

test('a file imported again is all duplicates', async () => {
  expect(await run('a.ndjson', follows(3000))).toMatchObject({ lines: 3000, accepted: 3000 });
  const again = await run('b.ndjson', follows(3000));
  expect(again).toMatchObject({ lines: 3000, accepted: 0, duplicates: 3000, rejected: 0 });
  expect(await logged(database)).toBe(3000);
});

test('an edge list is follows, with or without a heading', async () => {
  const first = await run('edges.csv', 'source,target\r\n1,2\n"1","a,b"\n# note\n3\n', 'edges');
  expect(first).toMatchObject({ lines: 5, accepted: 2, rejected: 1 });
  expect(first.problems[0]).toMatchObject({ line: 5, field: 'target' });
  expect(await run('bare.csv', '1\t2\n4 5\n', 'edges')).toMatchObject({
    accepted: 1,
    duplicates: 1,
  });
  const { rows } = await database.pool.query('SELECT id FROM intake.account ORDER BY id');
  expect(rows.map(({ id }) => id)).toEqual(['1', '2', '4', '5', 'a,b']);
});

test('a JSON array is imported element by element', async () => {
  const values = follows(2500)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const outcome = await run('array.json', JSON.stringify(values, null, 2));
  expect(outcome).toMatchObject({ accepted: 2500, rejected: 0 });
});

test('a gzip that is cut short is imported up to the cut, and says so', async () => {
  const packed = gzipSync(follows(20_000));
  await expect(run('cut.gz', packed.subarray(0, packed.length - 500))).rejects.toBeInstanceOf(
    TruncatedSource,
  );
  const [record] = await imports(database, { limit: 1 });
  expect(record).toMatchObject({ state: 'failed', reason: expect.stringContaining('cut short') });
  expect(record.accepted).toBeGreaterThan(15_000);
  const whole = await run('whole.gz', packed);
  expect(whole.accepted + record.accepted).toBe(20_000);
});

test('a file of another kind is told at its first lines', async () => {
  const page = '<p>not this</p>\n'.repeat(5000);
  await expect(run('page.html', page)).rejects.toBeInstanceOf(NotActivities);
  const [record] = await imports(database, { limit: 1 });
  expect(record).toMatchObject({ state: 'failed', accepted: 0, rejected: 1000 });
});

test('an import that was stopped goes on where it was', async () => {
  const stop = new AbortController();
  const text = follows(4000);
  const stopped = run('file', text, 'activities', {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('stopped')),
  });
  await expect(stopped).rejects.toThrow('stopped');
  const rest = await run('renamed', text);
  expect(rest.continuedAfter).toBeGreaterThan(0);
  expect(rest.continuedAfter + rest.lines).toBe(4000);
  expect(rest).toMatchObject({ duplicates: 0, rejected: 0 });
  expect(await count('remembered')).toBe(4000);
  const [record] = await imports(database, { limit: 1 });
  expect(record).toMatchObject({ state: 'done', lines: 4000, accepted: 4000 });
});

test('an import killed in the middle, again and again, loses nothing and doubles nothing', async () => {
  const path = join(folder, 'killed.ndjson');
  await writeFile(path, follows(120_000));
  const lines = (await readFile(path, 'utf8')).split('\n').length - 1;
  for (const pause of [0, 300, 100]) await importAndKill(path, pause);
  const outcome = await importSource(database, intake, {
    source: await fileSource(path),
    format: 'activities',
    fingerprint: await fingerprint(path, 'activities'),
    now: () => testNow,
  });
  expect(outcome.continuedAfter).toBeGreaterThan(0);
  expect(outcome.continuedAfter + outcome.lines).toBe(lines);
  expect(await logged(database)).toBe(lines);
  expect(await count('remembered')).toBe(lines);
  const { rows } = await database.pool.query(
    'SELECT sum(count) AS n FROM intake.relation WHERE kind = 1',
  );
  expect(rows[0].n).toBe(lines);
});

/** Imports in a process of its own, which is killed some time after its first batch is durable. */
async function importAndKill(path: string, pause: number): Promise<void> {
  const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const program = `
    import { databaseConfigFromEnvironment, openDatabase } from ${at('../../storage/index.ts')};
    import { Intake, fileSource, fingerprint, importSource } from ${at('../index.ts')};
    const database = await openDatabase(databaseConfigFromEnvironment(${JSON.stringify(folder)}));
    const path = ${JSON.stringify(path)};
    await importSource(database, new Intake(database), {
      source: await fileSource(path),
      format: 'activities',
      fingerprint: await fingerprint(path, 'activities'),
      now: Date.now,
      onProgress: () => process.stdout.write('batch'),
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, DATABASE_URL: database.url, BREAKWATER_KEY: testKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), failed(child)]);
  await new Promise((resolve) => setTimeout(resolve, pause));
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
  // The server notices that its client is gone, and only then lets go of the import.
  await expect
    .poll(
      async () => {
        const { rows } = await database.pool.query(
          `SELECT count(*) AS n FROM pg_locks
           WHERE locktype = 'advisory'
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
        return rows[0].n;
      },
      { timeout: 30_000 },
    )
    .toBe(0);
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the import ended with code ${code} before it was killed`);
}
