import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeLegalHold } from '../erasure/legal-hold.ts';
import type { RoomStorage } from '../room.ts';
import { storageRoom } from '../storage-room.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { purge } from './purge.ts';
import { retentionFaults } from './retention-faults.ts';

const now = Date.UTC(2026, 5, 1);
const daysAgo = (days: number) => new Date(now - days * 24 * 3600 * 1000);

const harbour: RoomStorage = {
  schema: 'harbour',
  migrations: {
    '0001-log': {
      async up(kysely) {
        await sql`CREATE TABLE harbour.log (
          id bigint PRIMARY KEY, account uuid NOT NULL, received_at timestamptz NOT NULL,
          state text
        )`.execute(kysely);
      },
    },
  },
  retention: {
    log: {
      class: 'activities',
      since: 'received_at',
      accounts: ['account'],
      except: "state = 'open'",
    },
  },
};

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase([harbour]);
});
afterEach(() => database.close());

async function logged(id: number, account: string, age: number, state: string | null = null) {
  const key = database.subjectKey('account', account);
  await database.pool.query('INSERT INTO harbour.log VALUES ($1, $2, $3, $4)', [
    id,
    key,
    daysAgo(age),
    state,
  ]);
}

async function left(): Promise<number[]> {
  const { rows } = await database.pool.query('SELECT id FROM harbour.log ORDER BY id');
  return rows.map(({ id }) => id);
}

test('rows go when the days of their class are over, and not before', async () => {
  await logged(1, 'acct:1', 91);
  await logged(2, 'acct:1', 90);
  await logged(3, 'acct:1', 1);
  expect(await purge(database, [harbour], { now })).toEqual({ 'harbour.log': 1 });
  expect(await left()).toEqual([2, 3]);
});

test('the operator may set other days for a class', async () => {
  await logged(1, 'acct:1', 8);
  await logged(2, 'acct:1', 6);
  await purge(database, [harbour], { now, days: { activities: 7 } });
  expect(await left()).toEqual([2]);
});

test('what is open, and what is of an account under a legal hold, stays', async () => {
  await placeLegalHold(database, 'acct:held', { reason: 'court order 7', by: 'counsel' });
  await logged(1, 'acct:held', 400);
  await logged(2, 'acct:1', 400, 'open');
  await logged(3, 'acct:1', 400, 'closed');
  await purge(database, [harbour], { now });
  expect(await left()).toEqual([1, 2]);
});

test('many rows go in batches, and the run is written down', async () => {
  await sql`INSERT INTO harbour.log
    SELECT n, gen_random_uuid(), ${daysAgo(100)} FROM generate_series(1, 2500) AS n`.execute(
    database.kysely,
  );
  await purge(database, [harbour], { now, batch: 1000 });
  expect(await left()).toEqual([]);
  const { rows } = await database.pool.query('SELECT table_name, gone FROM storage.purge');
  expect(rows).toEqual([{ table_name: 'harbour.log', gone: 2500 }]);
});

test("a room's own way of purging is given the time and the accounts that are held", async () => {
  await placeLegalHold(database, 'acct:held', { reason: 'court order 7', by: 'counsel' });
  const asked: unknown[] = [];
  const dropping: RoomStorage = {
    ...harbour,
    retention: {
      log: {
        class: 'activities',
        since: 'received_at',
        async purge(_kysely, before, held) {
          asked.push(before, held);
          return 3;
        },
      },
    },
  };
  expect(await purge(database, [dropping], { now })).toEqual({ 'harbour.log': 3 });
  expect(asked).toEqual([daysAgo(90), [database.subjectKey('account', 'acct:held')]]);
});

test('a table without a class, a rule without a table and a wrong column are all told', async () => {
  expect(await retentionFaults(database.kysely, [storageRoom, harbour])).toEqual([]);
  await sql`CREATE TABLE harbour.crane (id bigint)`.execute(database.kysely);
  await sql`CREATE TABLE public.stray (id bigint)`.execute(database.kysely);
  const wrong: RoomStorage = {
    ...harbour,
    retention: {
      log: { class: 'activities', since: 'state', accounts: ['id'] },
      buoy: { class: 'lasting', reason: 'afloat' },
    },
  };
  expect(await retentionFaults(database.kysely, [storageRoom, wrong])).toEqual([
    'harbour.crane has no retention rule',
    'public.stray has no retention rule',
    'harbour.log.id is no uuid column',
    'harbour.log.state is no timestamptz column to count from',
    'harbour.buoy has a retention rule and no table',
  ]);
});
