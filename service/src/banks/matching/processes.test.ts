import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../storage/index.ts';
import { type TestDatabase, testDatabase, testKey } from '../../storage/testing.ts';
import { banksStorage, createBank, deleteEntries, matchMedia, upsertEntries } from '../index.ts';
import { inTransaction, md5, pdqAt, somePdq } from '../testing.ts';
import { bankIndexOf } from './bank-index.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase([banksStorage]);
  await inTransaction(database, (transaction) => createBank(transaction, { name: 'QUAY' }, 0));
});
afterEach(() => database.close());

const found = async (from: Pick<Database, 'pool'>, hashes: readonly string[]) => {
  const media = hashes.map((value) => [{ type: 'pdq', value } as const]);
  const matches = await matchMedia(from, media, { now: 0 });
  return matches.map((list) => list.length);
};

test('what one process commits, the next match of another finds, and finds no more when it goes', async () => {
  const other = await openDatabase({ dataFolder: '.', url: database.url, key: testKey });
  try {
    expect(await found(other, [somePdq])).toEqual([0]);
    for (let round = 1; round <= 20; round += 1) {
      const hash = pdqAt(somePdq, 2 * round);
      const fingerprints = [{ type: 'pdq', value: hash } as const];
      const [{ id }] = await inTransaction(database, (transaction) =>
        upsertEntries(transaction, 1, [{ fingerprints }], { now: 0 }),
      );
      expect([await found(other, [hash]), await found(database, [hash])]).toEqual([[1], [1]]);
      await inTransaction(other, (transaction) => deleteEntries(transaction, 1, { ids: [id] }, 0));
      expect([await found(other, [hash]), await found(database, [hash])]).toEqual([[0], [0]]);
    }
  } finally {
    await other.close();
  }
});

test('of a process that is killed with -9, everything committed matches, and nothing else', async () => {
  const file = fileURLToPath(new URL('./banking.worker.ts', import.meta.url));
  const worker = spawn(process.execPath, [file, database.url, testKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: string[] = [];
  for await (const line of createInterface(worker.stdout)) {
    told.push(line);
    await found(database, [somePdq]);
    if (told.length === 30) worker.kill('SIGKILL');
  }
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
  const all = Array.from({ length: told.length + 2 }, (_, place) => md5(place + 1).value);
  expect(told).toEqual(all.slice(0, told.length));
  const { rows } = await database.pool.query('SELECT count(*) AS n FROM banks.entry');
  const matches = await matchMedia(
    database,
    all.map((value) => [
      { type: 'pdq', value: value + value },
      { type: 'md5', value },
    ]),
    { now: 0 },
  );
  const exact = matches.map((list) => list.filter(({ distance }) => distance === 0).length);
  expect(exact).toEqual(all.map((_, place) => (place < rows[0].n ? 1 : 0)));
  // Its last commit may have come before it could tell.
  expect([told.length, told.length + 1]).toContain(rows[0].n);
  expect(bankIndexOf(database).sizes.pdq).toBe(rows[0].n);
});
