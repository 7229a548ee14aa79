import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Jobs, startJobs } from '../../jobs/index.ts';
import { Outgoing } from '../../outgoing/index.ts';
import { decisionsJobs } from '../index.ts';
import { type DecisionsTest, decisionsTest, networkOf, until } from '../node/testing.ts';
import { policyWith, term } from '../testing.ts';

let service: DecisionsTest;
let jobs: Jobs;
let platform: Server;
let outgoing: Outgoing;
/** What the platform shows on each surface for what is asked. */
let shows: (surface: string, asked: string) => object[];

beforeEach(async () => {
  shows = () => [];
  platform = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://platform');
    const asked = url.searchParams.get('q') ?? url.searchParams.get('account') ?? '';
    if (request.headers.authorization !== 'Bearer agreed') response.statusCode = 401;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ results: shows(url.pathname.slice(1), asked) }));
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  service = await decisionsTest();
  outgoing = new Outgoing({ allowed: ['127.0.0.1'] });
  jobs = await startJobs(service.database, decisionsJobs(outgoing));
  await service.feed.run(policyWith({ terms: [term('t1', 'gloamfruit')] }));
  const { port } = platform.address() as AddressInfo;
  const lead = await service.as('policy');
  const set = await lead('PUT', '/v1/decisions/adapters/own', {
    url: `http://127.0.0.1:${port}`,
    secret: 'agreed',
    account: 'sock-1',
    minutes: 1_000,
  });
  expect(set).toMatchObject({ status: 200, body: { hasSecret: true } });
  expect(JSON.stringify(set.body)).not.toContain('agreed');
});

afterEach(async () => {
  await jobs.stop();
  outgoing.close();
  await service.close();
  platform.closeAllConnections();
  platform.close();
});

/** Probes, and answers how it ended. */
async function probed() {
  const person = await service.as('investigator');
  const { status, body } = await person('POST', '/v1/decisions/adapters/own/probes');
  expect(status).toBe(202);
  let found: { id: string; state: string; asked: number; leaks: number } | undefined;
  await until(async () => {
    const { items } = (await person('GET', '/v1/decisions/probes')).body;
    found = items.find(({ id }: { id: string }) => id === body.id);
    return found?.state !== 'running';
  }, 30_000);
  return found!;
}

async function leaks(query = '') {
  const person = await service.as('auditor');
  return (await person('GET', `/v1/decisions/leaks${query}`)).body;
}

test('surfaces that show nothing withheld raise no alarm', async () => {
  shows = (surface) => (surface === 'search' ? [] : [{ kind: 'term', id: 'harbour' }]);
  const { state, asked, leaks: found } = await probed();
  expect({ state, found }).toEqual({ state: 'done', found: 0 });
  expect(asked).toBeGreaterThan(20);
  expect(await leaks()).toMatchObject({ items: [], total: 0 });
});

test('one surface that leaks one spelling is an alarm, masked, until it is gone', async () => {
  shows = (surface, asked) =>
    surface === 'autocomplete' && asked === 'gl04mfru17' ? [{ kind: 'term', id: asked }] : [];
  expect((await probed()).leaks).toBe(1);
  const open = await leaks('?open=true');
  expect(open).toMatchObject({
    total: 1,
    items: [
      {
        surface: 'autocomplete',
        termId: 't1',
        variant: 'look-alikes',
        evidence: 'term g••••••••7',
        times: 1,
        closedAt: null,
      },
    ],
  });
  expect(JSON.stringify(open)).not.toContain('gl04mfru17');
  await probed();
  expect((await leaks()).items).toMatchObject([{ times: 2 }]);
  shows = () => [];
  await probed();
  expect(await leaks()).toMatchObject({ total: 0, items: [{ closedAt: expect.any(String) }] });
});

test('a search that shows anything for a withheld term, and a member that is suggested, are leaks', async () => {
  await networkOf(service, 'confirmed', [{ id: 'm1' }]);
  shows = (surface, asked) => {
    if (surface === 'search' && asked === 'gloamfruit')
      return [{ kind: 'post', id: 'p1', text: 'x' }];
    return surface === 'suggest' ? [{ kind: 'account', id: 'm1' }] : [];
  };
  expect((await probed()).leaks).toBe(2);
  const { items } = await leaks();
  expect(items.map(({ surface }: { surface: string }) => surface).sort()).toEqual([
    'account-suggestion',
    'search',
  ]);
});

test('surfaces that do not answer are no silence: the probe has failed', async () => {
  platform.closeAllConnections();
  platform.close();
  expect(await probed()).toMatchObject({ state: 'failed', failure: expect.any(String) });
});
