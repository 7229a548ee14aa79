import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../storage/index.ts';
import { enqueue, type Job, startJobs } from './index.ts';

test('jobs go on after the database server was killed under them', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'breakwater-jobs-'));
  let back = () => {};
  const restarted = new Promise<void>((resolve) => (back = resolve));
  const database = await openDatabase({
    dataFolder,
    log: (text) => text.includes('is back') && back(),
  });
  const seen: number[] = [];
  let tell = () => {};
  const done = new Promise<void>((resolve) => (tell = resolve));
  const job: Job<{ berth: number }> = {
    name: 'harbour.moor-ship',
    async run({ berth }) {
      seen.push(berth);
      tell();
    },
  };
  const jobs = await startJobs(database, [job]);
  const pidFile = join(database.cluster ?? '', 'postmaster.pid');
  process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGKILL');
  await restarted;
  await database.kysely
    .transaction()
    .execute((transaction) => enqueue(transaction, job, { berth: 7 }));
  await done;
  await jobs.stop();
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
  expect(seen).toEqual([7]);
});
