import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import { testDatabase } from '../testing.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

let folder: string;
let database: Database;
const inside = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater backup-'));
  database = await openDatabase({ dataFolder: inside('data') });
  await database.pool.query('CREATE TABLE berth (id integer PRIMARY KEY, ship text)');
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes rows from a number on, as fast as it goes; keeps when each commit was confirmed. */
function writeRows(from: number) {
  let running = true;
  const confirmed: number[] = [];
  const done = (async () => {
    for (let id = from; running; id += 1) {
      await database.pool.query('INSERT INTO berth VALUES ($1, $2)', [id, 'x'.repeat(500)]);
      confirmed.push(Date.now());
    }
  })();
  return {
    before: (time: number) => confirmed.filter((at) => at < time).length,
    end() {
      running = false;
      return done;
    },
  };
}

test('a backup under write load holds every row that was committed before it ended', async () => {
  await database.pool.query(
    "INSERT INTO berth SELECT n, repeat('y', 500) FROM generate_series(-20000, -1) AS n",
  );
  const starts = [0, 1_000_000, 2_000_000];
  const loads = starts.map(writeRows);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const manifest = await backup(database, inside('copy'));
  await Promise.all(loads.map((load) => load.end()));
  const [begun, ended] = [Date.parse(manifest.startedAt), Date.parse(manifest.finishedAt)];
  await restore(inside('copy'), inside('restored'));

  const restored = await openDatabase({ dataFolder: inside('restored') });
  try {
    const { rows } = await restored.pool.query('SELECT count(*) AS n FROM berth WHERE id < 0');
    expect(rows[0].n).toBe(20_000);
    for (const [index, load] of loads.entries()) {
      // Rows were being written while the copy was taken.
      expect(load.before(ended)).toBeGreaterThan(load.before(begun));
      const found = await restored.pool.query(
        'SELECT count(*) AS n FROM berth WHERE id >= $1 AND id < $2',
        [starts[index], (starts[index] ?? 0) + load.before(ended)],
      );
      expect(found.rows[0].n).toBe(load.before(ended));
    }
    expect(restored.subjectKey('account', 'acct:7')).toBe(database.subjectKey('account', 'acct:7'));
  } finally {
    await restored.close();
  }
});

test('a damaged backup is refused by the name of the file, and nothing is left', async () => {
  await backup(database, inside('copy'));
  const table = readdirSync(inside('copy/postgres/global')).find((name) => /^\d+$/.test(name));
  appendFileSync(inside(`copy/postgres/global/${table}`), 'barnacle');
  await expect(restore(inside('copy'), inside('restored'))).rejects.toThrow(
    new RegExp(`global/${table} is damaged`),
  );
  expect(readdirSync(inside('restored'))).toEqual([]);
});

test('neither a backup nor a restore overwrites anything', async () => {
  mkdirSync(inside('full'));
  writeFileSync(inside('full/letter'), 'keep me');
  await expect(backup(database, inside('full'))).rejects.toThrow(/not empty/);
  await backup(database, inside('copy'));
  await expect(restore(inside('copy'), inside('full'))).rejects.toThrow(/not empty/);
  expect(readdirSync(inside('full'))).toEqual(['letter']);
});

test('a backup that was interrupted is refused', async () => {
  await backup(database, inside('copy'));
  rmSync(inside('copy/manifest.json'));
  await expect(restore(inside('copy'), inside('restored'))).rejects.toThrow(
    /not a complete backup/,
  );
});

test("a server of one's own is left to its own tools", async () => {
  const own = await testDatabase();
  try {
    await expect(backup(own, inside('copy'))).rejects.toThrow(/pg_basebackup/);
  } finally {
    await own.close();
  }
});
