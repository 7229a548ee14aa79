import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, refuseOldServer } from './database.ts';
import { testDatabase, testKey } from './testing.ts';

test('a server older than PostgreSQL 15 is refused by its version', () => {
  expect(() => refuseOldServer('14.11 (Debian 14.11-1)')).toThrow(/PostgreSQL 14\.11.*15 or newer/);
  expect(() => refuseOldServer('9.6.24')).toThrow(/15 or newer/);
  expect(() => refuseOldServer('15.0')).not.toThrow();
  expect(() => refuseOldServer('18.4')).not.toThrow();
});

test('an address that is no database, and a server that does not answer, are told clearly', async () => {
  const config = { dataFolder: tmpdir(), key: testKey };
  await expect(openDatabase({ ...config, url: 'harbour' })).rejects.toThrow(
    /DATABASE_URL is not an address/,
  );
  await expect(
    openDatabase({ ...config, url: 'postgres://nobody@127.0.0.1:1/none' }),
  ).rejects.toThrow(/database at DATABASE_URL cannot be reached.*ECONNREFUSED/);
});

test('a folder without a database is told, where one must be there already', async () => {
  const dataFolder = join(tmpdir(), 'breakwater-no-such-folder');
  await expect(openDatabase({ dataFolder, existing: true })).rejects.toThrow(
    /There is no database in .*no-such-folder/,
  );
  expect(existsSync(dataFolder)).toBe(false);
});

test('a bigint comes as a number', async () => {
  const database = await testDatabase();
  const { rows } = await database.pool.query('SELECT count(*) AS n, 2::int8 ^ 40 AS big');
  expect(rows).toEqual([{ n: 1, big: 2 ** 40 }]);
  await database.close();
});
