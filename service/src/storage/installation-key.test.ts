import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { keyFromFolder } from './installation-key.ts';
import { type TestDatabase, testDatabase, testKey } from './testing.ts';

let folder: string;
let database: TestDatabase | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-key-'));
});
afterEach(async () => {
  await database?.close();
  database = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test('a key is made once, for its owner alone, and kept', () => {
  const key = keyFromFolder(folder);
  expect(key).toHaveLength(32);
  expect(keyFromFolder(folder)).toEqual(key);
  expect(statSync(join(folder, 'installation.key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['installation.key']);
});

test('a file that holds no key is refused, not replaced', () => {
  writeFileSync(join(folder, 'installation.key'), 'driftwood\n');
  expect(() => keyFromFolder(folder)).toThrow(
    /installation\.key does not hold an installation key/,
  );
  expect(readFileSync(join(folder, 'installation.key'), 'utf8')).toBe('driftwood\n');
});

test('a database is refused under another key than the one it was filled under', async () => {
  database = await testDatabase();
  const { url } = database;
  await expect(openDatabase({ dataFolder: folder, url, key: '6a'.repeat(32) })).rejects.toThrow(
    /installation key is not the one/,
  );
  const again = await openDatabase({ dataFolder: folder, url, key: testKey });
  expect(again.subjectKey('account', 'acct:7')).toBe(database.subjectKey('account', 'acct:7'));
  await again.close();
});

test('a key of its own purpose follows from the key, and differs by purpose', async () => {
  database = await testDatabase();
  expect(database.deriveKey('pseudonyms')).toHaveLength(32);
  expect(database.deriveKey('pseudonyms')).toEqual(database.deriveKey('pseudonyms'));
  expect(database.deriveKey('pseudonyms')).not.toEqual(database.deriveKey('links'));
});
