import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../access/testing.ts';
import { Intake, intakeStorage } from '../intake/index.ts';
import { jobsStorage, startJobs } from '../jobs/index.ts';
import { eraseAccount } from '../storage/index.ts';
import { observeAll, signalsJobs, signalsRoutes, signalsStorage } from './index.ts';

const rooms = [jobsStorage, intakeStorage, signalsStorage];
const now = Date.UTC(2026, 5, 1, 12);

let service: TestService;
let investigator: Send;
beforeAll(async () => {
  service = await testService({ routes: signalsRoutes, rooms });
  investigator = await service.as('investigator');
});
afterAll(() => service?.close());

let counter = 0;

/** Takes activities in; each gets an id, and a minute later than the one before. */
async function receive(...activities: readonly object[]): Promise<void> {
  const lines = activities.map((activity) => {
    counter += 1;
    const published = new Date(Date.UTC(2026, 4, 1, 0, counter)).toISOString();
    return `${JSON.stringify({ id: `a${counter}`, published, ...activity })}\n`;
  });
  const intake = new Intake(service.database, () => now);
  const { rejected, problems } = await intake.receive({
    chunks: (async function* () {
      yield Buffer.from(lines.join(''));
    })(),
    format: 'activities',
    source: 'test',
  });
  await intake.close();
  if (rejected > 0) throw new Error(JSON.stringify(problems));
}

const profile = (id: string, fields: object = {}) => ({
  type: 'Create',
  actor: id,
  object: { type: 'Person', id, preferredUsername: id.replace(':', '_'), ...fields },
});
const flag = (actor: string | undefined, ...object: readonly unknown[]) => ({
  type: 'Flag',
  ...(actor && { actor }),
  object,
});
const note = (actor: string, id: string) => ({
  type: 'Create',
  actor,
  object: { type: 'Note', id, content: 'hello' },
});

/** Score and evidence of every account with a signal, as the service answers. */
async function having(kind: string, query = ''): Promise<Record<string, [number, string]>> {
  const { status, body } = await investigator('GET', `/v1/signals?kind=${kind}${query}`);
  expect(status).toBe(200);
  return Object.fromEntries(
    body.items.map((item: { account: string; score: number; evidence: string }) => [
      item.account,
      [item.score, item.evidence],
    ]),
  );
}

const observe = (at = now) => observeAll(service.database, { now: at });

test('accounts are reported themselves and through their posts; a reporter counts once', async () => {
  await receive(
    profile('r:1'),
    profile('r:2'),
    note('r:1', 'post:1'),
    flag('u:1', 'r:1'),
    flag('u:1', 'r:1', { type: 'Note', id: 'post:1' }),
    flag('u:2', { type: 'Note', id: 'post:1' }),
    flag(undefined, 'r:2'),
    flag(undefined, 'r:2'),
    flag('u:3', { type: 'Note', id: 'post:unknown' }),
  );
  await observe();
  expect(await having('reported')).toEqual({
    'r:1': [0.5, 'reported by 2 accounts'],
    'r:2': [0.333, 'reported by 1 account'],
  });
  expect(Object.keys(await having('reported', '&minimumScore=0.5'))).toEqual(['r:1']);
});

test('a score as it was shown finds its account again', async () => {
  await receive(...['u:1', 'u:2', 'u:3', 'u:4'].map((reporter) => flag(reporter, 'r:3')));
  await observe();
  const { 'r:3': shown } = await having('reported');
  expect(shown?.[0]).toBe(0.667);
  expect(await having('reported', `&minimumScore=${shown?.[0]}`)).toHaveProperty('r:3');
});

test('a profile that names another known account, by handle or id, has the signal; itself or nobody does not count', async () => {
  await receive(
    profile('n:1', { summary: 'second account @n_2' }),
    profile('n:2', { summary: 'this is @n_2' }),
    profile('n:3', { summary: 'ask @never_seen' }),
  );
  await observe();
  expect(await having('names-another-account')).toEqual({
    'n:1': [1, 'names 1 other account in its profile'],
  });
});

test('a payment handle shared with few tells, one that many use or none shares does not', async () => {
  const many = Array.from({ length: 25 }, (_, index) => `many:${index}`);
  await receive(
    profile('p:1', { payment: ['pay:rare', 'pay:common'] }),
    profile('p:2', { payment: ['pay:rare', 'pay:three'] }),
    profile('p:3', { payment: ['pay:three'] }),
    profile('p:4', { payment: ['pay:three', 'pay:alone'] }),
    ...many.map((id) => profile(id, { payment: ['pay:common'] })),
  );
  await observe();
  expect(await having('shares-payment-handle')).toEqual({
    'p:1': [1, 'shares a payment handle, the rarest with 1 other account'],
    'p:2': [1, 'shares 2 payment handles, the rarest with 1 other account'],
    'p:3': [0.5, 'shares a payment handle, the rarest with 2 other accounts'],
    'p:4': [0.5, 'shares a payment handle, the rarest with 2 other accounts'],
  });
});

test('created after a removal with a device in common is told from created before it', async () => {
  const removal = {
    type: 'Delete',
    actor: 'platform',
    object: { type: 'Person', id: 'gone:1' },
  };
  await receive(
    { ...profile('gone:1'), device: 'dev:1' },
    { ...profile('before:1'), device: 'dev:1' },
    // What another writes of itself is no removal of it.
    { ...profile('quoting:1', { summary: '"existence":{"value":"removed"' }), device: 'dev:1' },
    removal,
    { ...profile('after:1'), device: 'dev:1' },
    { ...profile('elsewhere:1'), device: 'dev:2' },
  );
  await observe();
  expect(await having('re-registered')).toEqual({
    'after:1': [0.5, 'created after the removal of an account with which it shares a device'],
  });
  expect(Object.keys(await having('shares-device')).sort()).toEqual([
    'after:1',
    'before:1',
    'gone:1',
    'quoting:1',
  ]);
});

test('what holds no more is forgotten, what still holds keeps the time at which it was first seen', async () => {
  const first = (await investigator('GET', '/v1/signals?kind=shares-payment-handle')).body;
  const crowd = Array.from({ length: 25 }, (_, index) => `crowd:${index}`);
  await receive(...crowd.map((id) => profile(id, { payment: ['pay:three'] })));
  await observe(now + 60_000);
  const second = (await investigator('GET', '/v1/signals?kind=shares-payment-handle')).body;
  const scores = ({ items }: typeof first) =>
    Object.fromEntries(
      items.map((item: { account: string; score: number }) => [item.account, item.score]),
    );
  expect(Object.keys(scores(first)).sort()).toEqual(['p:1', 'p:2', 'p:3', 'p:4']);
  expect(scores(second)).toEqual({ 'p:1': 1, 'p:2': 1 });
  for (const { observedAt } of second.items) expect(observedAt).toBe(new Date(now).toISOString());
});

test('the kinds are told with a title and the number of accounts; lists go page by page', async () => {
  const { body } = await investigator('GET', '/v1/signals/kinds');
  for (const { kind, title, accounts } of body.items) {
    expect(title).not.toBe('');
    const { body: list } = await investigator('GET', `/v1/signals?kind=${kind}`);
    expect(list.total).toBe(accounts);
  }
  const all = (await investigator('GET', '/v1/signals?kind=reported')).body.items;
  const scores = all.map(({ score }: { score: number }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  const paged = [];
  let cursor = '';
  do {
    const page = await investigator('GET', `/v1/signals?kind=reported&limit=2${cursor}`);
    paged.push(...page.body.items);
    cursor = page.body.nextCursor && `&cursor=${page.body.nextCursor}`;
  } while (cursor);
  expect(paged).toEqual(all);
});

test('what is not asked rightly is refused with what to do', async () => {
  for (const query of ['', '?kind=guilty', '?kind=reported&cursor=x', '?kind=reported&limit=0'])
    expect((await investigator('GET', `/v1/signals${query}`)).status).toBe(400);
});

test('signals are for investigators; reading them is audited', async () => {
  expect((await service.anonymous('GET', '/v1/signals/kinds')).status).toBe(401);
  const auditor = await service.as('auditor');
  expect((await auditor('GET', '/v1/signals?kind=reported')).status).toBe(403);
  const reviewer = await service.as('reviewer');
  expect((await reviewer('GET', '/v1/signals?kind=reported')).status).toBe(403);
  const key = await service.withKey('signals:read');
  expect((await key('GET', '/v1/signals?kind=reported&limit=1')).status).toBe(200);
  const { rows } = await service.database.pool.query(
    'SELECT action, detail FROM access.audit ORDER BY seq DESC LIMIT 1',
  );
  expect(rows).toEqual([{ action: 'signals.list', detail: { kind: 'reported', accounts: 1 } }]);
});

test('an erased account has no signals, and none come back', async () => {
  expect(await having('reported')).toHaveProperty('r:1');
  await eraseAccount(service.database, rooms, 'r:1', now);
  expect(await having('reported')).not.toHaveProperty('r:1');
  await observe(now + 120_000);
  const { rows } = await service.database.pool.query(
    'SELECT kind FROM signals.signal WHERE account_key = $1',
    [service.database.subjectKey('account', 'r:1')],
  );
  expect(rows).toEqual([]);
});

test('the job observes by itself what came in', async () => {
  await receive(flag('u:9', 'r:9'));
  expect(await having('reported')).not.toHaveProperty('r:9');
  await signalsJobs[0]!.run(
    {},
    {
      database: service.database,
      id: 'test',
      attempt: 0,
      signal: new AbortController().signal,
      log: () => {},
    },
  );
  expect(await having('reported')).toHaveProperty('r:9');
});

test('the schedule of the job is taken by the queue', async () => {
  const jobs = await startJobs(service.database, signalsJobs);
  await jobs.stop();
  const { rows } = await service.database.pool.query('SELECT name, cron FROM jobs.schedule');
  expect(rows).toEqual([{ name: 'signals.observe-accounts', cron: '* * * * *' }]);
});
