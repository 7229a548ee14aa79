import { afterAll, beforeAll, expect, test } from 'vitest';
import { testService } from '../access/testing.ts';
import { accountsOf, Intake, intakeOverview, intakeStorage } from '../intake/index.ts';
import { type TestDatabase, testDatabase } from '../storage/testing.ts';
import { demoStorage, demoWorld, fillDemo, isSynthetic, listDemoSeeds } from './index.ts';

const rooms = [intakeStorage, demoStorage];
const options = { accounts: 2_000, until: Date.now() };

let full: TestDatabase;
beforeAll(async () => {
  full = await testDatabase(rooms);
  await fillDemo(full, options);
});
afterAll(() => full.close());

const counts = async (database: TestDatabase) => {
  const { activities, accounts, relations, rejected, duplicates } = await intakeOverview(database);
  return { activities, accounts, relations, rejected, duplicates };
};

test('the demo is full of a synthetic platform, every line of it accepted', async () => {
  const { activities, accounts, rejected, duplicates } = await counts(full);
  expect({ accounts, rejected, duplicates }).toEqual({
    accounts: 2_000,
    rejected: 0,
    duplicates: 0,
  });
  expect(activities).toBeGreaterThan(10_000);
  expect(await isSynthetic(full)).toBe(true);
});

test('five known accounts are suggested as seeds', async () => {
  const { seeds } = (await demoWorld(full))!;
  expect(new Set(seeds).size).toBe(5);
  const keys = seeds.map((id) => full.subjectKey('account', id));
  expect(await accountsOf(full, keys)).toHaveLength(5);
});

test('a second start changes nothing', async () => {
  const before = await counts(full);
  const world = await demoWorld(full);
  expect(await fillDemo(full, { ...options, until: Date.now() })).toEqual(world);
  expect(await counts(full)).toEqual(before);
});

test('a filling that was interrupted goes on, and ends as one that was not', async () => {
  const database = await testDatabase(rooms);
  const stop = new AbortController();
  const interrupted = fillDemo(database, {
    ...options,
    signal: stop.signal,
    progress: (phase, done) => {
      if (phase === 'taking the activities in' && done > 0) stop.abort(new Error('stopped'));
    },
  });
  await expect(interrupted).rejects.toThrow('stopped');
  expect(await isSynthetic(database)).toBe(true);
  expect((await demoWorld(database))?.filledAt).toBeNull();
  const part = await counts(database);
  expect(part.activities).toBeGreaterThan(0);
  expect(part.activities).toBeLessThan((await counts(full)).activities);

  const world = await fillDemo(database, { ...options, until: 0 });
  expect(world.filledAt).not.toBeNull();
  expect(await counts(database)).toEqual(await counts(full));
  await database.close();
});

test('a database of a platform is never filled with invented accounts', async () => {
  const database = await testDatabase(rooms);
  const intake = new Intake(database);
  const line = '{"id":"a1","type":"Follow","actor":"acct:7","object":"acct:9"}\n';
  await intake.receive({
    chunks: (async function* () {
      yield Buffer.from(line);
    })(),
    format: 'activities',
    source: 'a test',
  });
  await intake.close();
  await expect(fillDemo(database, options)).rejects.toThrow('--no-demo');
  expect(await isSynthetic(database)).toBe(false);
  await database.close();
});

test('seeds are suggested over HTTP, and none where the database is no demo', async () => {
  const service = await testService({ routes: [listDemoSeeds], rooms });
  const investigator = await service.as('investigator');
  const suggested = async () => (await investigator('GET', '/v1/demo/seeds')).body;
  expect(await suggested()).toEqual({ items: [] });
  const { seeds } = await fillDemo(service.database, options);
  expect(await suggested()).toEqual({ items: seeds.map((id) => ({ id })) });
  await service.close();
});
