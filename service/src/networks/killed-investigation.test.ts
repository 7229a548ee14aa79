import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { testService } from '../access/testing.ts';
import { intakeStorage } from '../intake/index.ts';
import { jobsStorage, startJobs } from '../jobs/index.ts';
import { signalsStorage } from '../signals/index.ts';
import { testKey } from '../storage/testing.ts';
import { networksJobs, networksRoutes, networksStorage } from './index.ts';
import { finished, smallWorld, takeIn } from './testing.ts';

test('an investigation whose process is killed with -9 is run again, to one network', async () => {
  const service = await testService({
    routes: networksRoutes,
    rooms: [jobsStorage, intakeStorage, signalsStorage, networksStorage],
  });
  const { activities, advertisers } = smallWorld();
  await takeIn(service.database, activities);
  const queue = await startJobs(service.database, networksJobs, { work: false });
  const investigator = await service.as('investigator');
  const { body } = await investigator('POST', '/v1/investigations', {
    name: 'killed',
    seeds: { accounts: advertisers.slice(0, 5) },
  });
  expect(body.state).toBe('queued');
  await queue.stop();

  const file = fileURLToPath(new URL('./investigating.worker.ts', import.meta.url));
  const worker = spawn(process.execPath, [file, service.database.url, testKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(worker.stdout, 'data');
  worker.kill('SIGKILL');
  const halfway = await investigator('GET', `/v1/investigations/${body.id}`);
  expect(halfway.body).toMatchObject({ state: 'running', networkId: null });
  expect((await investigator('GET', '/v1/networks')).body.items).toEqual([]);

  const jobs = await startJobs(service.database, networksJobs);
  const ended = await finished(investigator, body.id);
  expect(ended).toMatchObject({ state: 'done', outcome: 'network' });
  expect((await investigator('GET', '/v1/networks')).body.items).toMatchObject([
    { id: ended.networkId },
  ]);
  await jobs.stop();
  await service.close();
}, 180_000);
