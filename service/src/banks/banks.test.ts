import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../storage/testing.ts';
import { allBanks, bankNamed, banksStorage, createBank, deleteBank, updateBank } from './index.ts';
import { inTransaction } from './testing.ts';

const now = Date.UTC(2026, 5, 1);

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase([banksStorage]);
});
afterEach(() => database.close());

const create = (name: string) =>
  inTransaction(database, (transaction) => createBank(transaction, { name }, now));

test('a bank goes on to partners only where that was said', async () => {
  expect(await create('QUAY')).toMatchObject({
    source: '',
    enabledShare: 1,
    distance: null,
    sharedOnward: false,
  });
  await inTransaction(database, (transaction) =>
    updateBank(transaction, 'QUAY', { sharedOnward: true }, now + 1),
  );
  expect(await bankNamed(database.kysely, 'QUAY')).toMatchObject({
    sharedOnward: true,
    updatedAt: new Date(now + 1),
  });
});

test('two banks never have one name, however they come by it', async () => {
  const made = await Promise.allSettled([create('QUAY'), create('QUAY'), create('PIER')]);
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  const rename = () =>
    inTransaction(database, (transaction) =>
      updateBank(transaction, 'PIER', { name: 'QUAY' }, now),
    );
  await expect(rename()).rejects.toMatchObject({ status: 409, type: 'bank-name-taken' });
  await inTransaction(database, (transaction) => deleteBank(transaction, 'QUAY', now));
  await rename();
  expect((await allBanks(database.kysely)).map(({ name }) => name)).toEqual(['QUAY']);
});

test('what is no bank is told so', async () => {
  const gone = { status: 404, type: 'no-bank' };
  await expect(bankNamed(database.kysely, 'NONE')).rejects.toMatchObject(gone);
  await expect(
    inTransaction(database, (transaction) => deleteBank(transaction, 'NONE', now)),
  ).rejects.toMatchObject(gone);
});
