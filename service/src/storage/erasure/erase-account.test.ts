import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoomStorage } from '../room.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { eraseAccount, erasedAccounts } from './erase-account.ts';
import { liftLegalHold, placeLegalHold } from './legal-hold.ts';

const now = Date.UTC(2026, 5, 1);

function room(schema: string, after: () => void = () => {}): RoomStorage {
  const table = sql.id(schema, 'berth');
  return {
    schema,
    migrations: {
      '0001-berth': {
        async up(kysely) {
          await sql`CREATE TABLE ${table} (account uuid, ship text)`.execute(kysely);
        },
      },
    },
    retention: { berth: { class: 'lasting', reason: 'a test' } },
    async erase(transaction, { key }) {
      const { numAffectedRows } = await sql`DELETE FROM ${table} WHERE account = ${key}`.execute(
        transaction,
      );
      after();
      return { berth: Number(numAffectedRows) };
    },
  };
}

const rooms = [room('north'), room('south')];
let database: TestDatabase;
const key = (account: string) => database.subjectKey('account', account);

beforeEach(async () => {
  database = await testDatabase(rooms);
  for (const { schema } of rooms) {
    await database.pool.query(
      `INSERT INTO ${schema}.berth VALUES ($1, 'Gull'), ($1, 'Tern'), ($2, 'Auk')`,
      [key('acct:1'), key('acct:2')],
    );
  }
});
afterEach(() => database.close());

async function ships(schema: string): Promise<string[]> {
  const { rows } = await database.pool.query(`SELECT ship FROM ${schema}.berth ORDER BY ship`);
  return rows.map(({ ship }) => ship);
}

test('an account goes from every room and leaves a tombstone without its id', async () => {
  expect(await eraseAccount(database, rooms, 'acct:1', now)).toEqual({
    erased: true,
    rows: { 'north.berth': 2, 'south.berth': 2 },
  });
  expect([await ships('north'), await ships('south')]).toEqual([['Auk'], ['Auk']]);
  expect(await erasedAccounts(database.kysely, [key('acct:1'), key('acct:2')])).toEqual(
    new Set([key('acct:1')]),
  );
  const { rows } = await database.pool.query('SELECT tombstone::text FROM storage.tombstone');
  expect(rows).toHaveLength(1);
  expect(rows[0].tombstone).not.toContain('acct:1');
});

test('erasing twice is the same as once', async () => {
  await eraseAccount(database, rooms, 'acct:1', now);
  expect(await eraseAccount(database, rooms, 'acct:1', now + 1)).toEqual({
    erased: true,
    rows: { 'north.berth': 0, 'south.berth': 0 },
  });
});

test('a legal hold keeps the account until it is lifted', async () => {
  await placeLegalHold(database, 'acct:1', { reason: 'court order 7', by: 'counsel' });
  expect(await eraseAccount(database, rooms, 'acct:1', now)).toMatchObject({
    erased: false,
    hold: { reason: 'court order 7', placedBy: 'counsel' },
  });
  expect(await ships('north')).toEqual(['Auk', 'Gull', 'Tern']);
  expect(await liftLegalHold(database, 'acct:1')).toBe(true);
  expect(await eraseAccount(database, rooms, 'acct:1', now)).toMatchObject({ erased: true });
});

test('when one room fails nothing is erased anywhere', async () => {
  const failing = room('south', () => {
    throw new Error('aground');
  });
  await expect(eraseAccount(database, [room('north'), failing], 'acct:1', now)).rejects.toThrow(
    'aground',
  );
  expect(await ships('north')).toEqual(['Auk', 'Gull', 'Tern']);
  expect(await erasedAccounts(database.kysely, [key('acct:1')])).toEqual(new Set());
});
