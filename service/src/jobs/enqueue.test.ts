import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../storage/testing.ts';
import { enqueue, type Job, type Jobs, startJobs } from './index.ts';

let database: TestDatabase;
let jobs: Jobs | undefined;
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await database.close();
});

/** A job that hands its data to whoever waits for it. */
function listening(extra: Partial<Job<{ berth: number }>> = {}) {
  const seen: number[] = [];
  let tell = () => {};
  const job: Job<{ berth: number }> = {
    name: 'harbour.moor-ship',
    async run({ berth }) {
      seen.push(berth);
      tell();
    },
    ...extra,
  };
  const heard = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => seen.length >= count && resolve();
      tell = check;
      check();
    });
  return { job, seen, heard };
}

test('a committed job runs and a rolled-back one never does', async () => {
  database = await testDatabase();
  const { job, seen, heard } = listening();
  jobs = await startJobs(database, [job]);
  await expect(
    database.kysely.transaction().execute(async (transaction) => {
      await enqueue(transaction, job, { berth: 1 });
      throw new Error('cast off');
    }),
  ).rejects.toThrow('cast off');
  await database.kysely
    .transaction()
    .execute((transaction) => enqueue(transaction, job, { berth: 2 }));
  await heard(1);
  await jobs.stop();
  expect(seen).toEqual([2]);
});

test('a job committed while no worker runs is done by the next one', async () => {
  database = await testDatabase();
  const { job, seen, heard } = listening();
  jobs = await startJobs(database, [job], { work: false });
  await database.kysely
    .transaction()
    .execute((transaction) => enqueue(transaction, job, { berth: 3 }));
  await jobs.stop();
  expect(seen).toEqual([]);
  jobs = await startJobs(database, [job]);
  await heard(1);
  expect(seen).toEqual([3]);
});

test('a job that fails runs again, and knows that it does', async () => {
  database = await testDatabase();
  const attempts: number[] = [];
  let done = () => {};
  const finished = new Promise<void>((resolve) => (done = resolve));
  const job: Job<object> = {
    name: 'harbour.dredge',
    async run(_data, { attempt }) {
      attempts.push(attempt);
      if (attempt === 0) throw new Error('silt');
      done();
    },
  };
  jobs = await startJobs(database, [job]);
  await database.kysely.transaction().execute((transaction) => enqueue(transaction, job, {}));
  await finished;
  expect(attempts).toEqual([0, 1]);
});

test('stopping waits for the running job and tells it to end', async () => {
  database = await testDatabase();
  let begun = () => {};
  const running = new Promise<void>((resolve) => (begun = resolve));
  let ended = '';
  const job: Job<object> = {
    name: 'harbour.survey',
    async run(_data, { signal }) {
      begun();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      ended = 'told to end';
    },
  };
  jobs = await startJobs(database, [job]);
  await database.kysely.transaction().execute((transaction) => enqueue(transaction, job, {}));
  await running;
  await jobs.stop();
  expect(ended).toBe('told to end');
  const { rows } =
    await sql`SELECT state::text FROM jobs.job WHERE name = 'harbour.survey'`.execute(
      database.kysely,
    );
  expect(rows).toEqual([{ state: 'completed' }]);
});

test('the policy of a job bounds how many wait under one key', async () => {
  database = await testDatabase();
  const { job } = listening({ policy: 'short' });
  jobs = await startJobs(database, [job], { work: false });
  const [first, second, other] = await database.kysely
    .transaction()
    .execute(async (transaction) => [
      await enqueue(transaction, job, { berth: 1 }, { key: 'north' }),
      await enqueue(transaction, job, { berth: 1 }, { key: 'north' }),
      await enqueue(transaction, job, { berth: 1 }, { key: 'south' }),
    ]);
  expect(first).toMatch(/-/);
  expect(second).toBeNull();
  expect(other).toMatch(/-/);
});

test('a job that waits already begins after the commit of whoever wanted another', async () => {
  database = await testDatabase();
  const written: number[] = [];
  const job: Job<object> = {
    name: 'harbour.read-log',
    policy: 'stately',
    async run(_data, { database }) {
      const { rows } = await sql<{ n: number }>`SELECT n FROM harbour_log`.execute(database.kysely);
      for (const { n } of rows) if (!written.includes(n)) written.push(n);
    },
  };
  await sql`CREATE TABLE harbour_log (n int)`.execute(database.kysely);
  const enter = (n: number) =>
    database.kysely.transaction().execute(async (transaction) => {
      await sql`INSERT INTO harbour_log VALUES (${n})`.execute(transaction);
      await enqueue(transaction, job, {});
      // The worker begins meanwhile, where it can.
      await new Promise((resolve) => setTimeout(resolve, (n * 37) % 60));
    });
  jobs = await startJobs(database, [job]);
  for (let n = 0; n < 100; n += 4) await Promise.all([0, 1, 2, 3].map((next) => enter(n + next)));
  await expect.poll(() => written.length, { timeout: 30_000 }).toBe(100);
});

test('two processes starting at once make the queues once', async () => {
  database = await testDatabase();
  const { job } = listening({ schedule: '3 4 * * *' });
  const both = await Promise.all([startJobs(database, [job]), startJobs(database, [job])]);
  const { rows } = await sql`SELECT count(*)::int AS n FROM jobs.schedule`.execute(database.kysely);
  expect(rows).toEqual([{ n: 1 }]);
  await Promise.all(both.map((one) => one.stop()));
});
