import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { testDatabase, testKey } from '../storage/testing.ts';
import { enqueue, type Job, startJobs } from './index.ts';

test('a job whose process is killed with -9 runs again in another one', async () => {
  const database = await testDatabase();
  const attempts: number[] = [];
  let tell = () => {};
  const done = new Promise<void>((resolve) => (tell = resolve));
  const job: Job<object> = {
    name: 'harbour.dredge',
    heartbeatSeconds: 10,
    async run(_data, { attempt }) {
      attempts.push(attempt);
      tell();
    },
  };
  const queue = await startJobs(database, [job], { work: false });
  await database.kysely.transaction().execute((transaction) => enqueue(transaction, job, {}));
  await queue.stop();

  const file = fileURLToPath(new URL('./dredge.worker.ts', import.meta.url));
  const worker = spawn(process.execPath, [file, database.url, testKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(worker.stdout, 'data');
  worker.kill('SIGKILL');

  const jobs = await startJobs(database, [job]);
  await done;
  await jobs.stop();
  await database.close();
  expect(attempts).toEqual([1]);
}, 120_000);
