import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { Intake } from '../../intake/index.ts';
import { type Jobs, startJobs } from '../../jobs/index.ts';
import { Outgoing } from '../../outgoing/index.ts';
import { testKey } from '../../storage/testing.ts';
import { decisionsJobs } from '../index.ts';
import { type DecisionsTest, decisionsTest, networkOf, until } from '../node/testing.ts';
import { policyWith, term } from '../testing.ts';

let service: DecisionsTest;
let jobs: Jobs | undefined;
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await service.close();
});

const gloam = policyWith({ terms: [term('t1', 'gloamfruit')] });
let serial = 0;

/** An activity; each is another one. */
function activity(type: string, actor: string, object: unknown, more: object = {}): object {
  serial += 1;
  return { id: `a${serial}`, type, actor, object, published: '2026-05-01T00:00:00Z', ...more };
}

const person = (id: string, more: object = {}) =>
  activity('Create', id, { type: 'Person', id, preferredUsername: id, ...more });
const note = (actor: string, id: string, content: string) =>
  activity('Create', actor, { type: 'Note', id, content });
const view = (actor: string, id: string) => activity('View', actor, { type: 'Note', id });

async function take(...activities: readonly object[]): Promise<void> {
  const intake = new Intake(service.database, Date.now);
  await intake.receive({
    chunks: (async function* () {
      for (const one of activities) yield Buffer.from(`${JSON.stringify(one)}\n`);
    })(),
    format: 'activities',
    source: `test-${serial}`,
  });
  await intake.close();
}

interface Item {
  readonly type: string;
  readonly actor: string;
  readonly account: string;
  readonly leaveOut: boolean;
}

/** A reader of the feed that keeps its place. */
async function feedReader() {
  const reader = await service.withKey('decisions:read');
  let cursor = '';
  return async (limit = 1_000): Promise<string[]> => {
    const query = `limit=${limit}${cursor && `&cursor=${cursor}`}`;
    const { status, body } = await reader('GET', `/v1/decisions/contacts?${query}`);
    expect(status).toBe(200);
    cursor = body.nextCursor;
    return body.items.map(
      ({ type, actor, account, leaveOut }: Item) =>
        `${leaveOut ? '-' : '+'} ${actor} ${type} ${account}`,
    );
  };
}

async function sweeps(): Promise<{ kind: string; state: string; target: string; found: number }[]> {
  const reader = await service.withKey('decisions:read');
  return (await reader('GET', '/v1/decisions/sweeps')).body.items;
}

const isSwept = (kind: string, target: string) => async () =>
  (await sweeps()).some(
    (one) => one.kind === kind && one.target === target && one.state === 'done',
  );

async function decided(kind: string, id: string): Promise<string> {
  const asker = await service.withKey('decisions:ask');
  const { body } = await asker('POST', '/v1/decisions', {
    surface: 'feed',
    candidates: [{ kind, id }],
  });
  const [{ decision, reasons }] = body.candidates;
  return [decision, ...reasons.map(({ code }: { code: string }) => code)].join(' ');
}

test('when a term is decided, posts and profiles of before are withheld; when it is not any more, they are shown', async () => {
  service = await decisionsTest();
  jobs = await startJobs(service.database, decisionsJobs(new Outgoing()));
  await take(
    person('a', { summary: 'ask for gl0amfruit' }),
    person('b', { summary: 'harbour' }),
    note('b', 'p1', 'fresh g l o a m f r u i t'),
    note('b', 'p2', 'harbour lights'),
  );
  expect(await decided('post', 'p1')).toBe('allow');
  await service.feed.run(gloam, service.database);
  await until(isSwept('policy', '2'), 30_000);
  await until(async () => (await decided('post', 'p1')) === 'withhold term');
  expect(await decided('post', 'p2')).toBe('allow');
  await until(async () => (await decided('account', 'a')) === 'withhold profile');
  expect(await decided('account', 'b')).toBe('allow');
  // What comes later is looked at as it comes.
  await take(note('b', 'p3', 'gloamfruit again'));
  await until(async () => (await decided('post', 'p3')) === 'withhold term', 20_000);

  await service.feed.run(policyWith({}), service.database);
  await until(isSwept('policy', '3'), 30_000);
  await until(async () => (await decided('post', 'p1')) === 'allow');
  await until(async () => (await decided('account', 'a')) === 'allow');
});

test('when a link is decided, posts and profiles of before that lead there are withheld', async () => {
  service = await decisionsTest();
  jobs = await startJobs(service.database, decisionsJobs(new Outgoing()));
  await take(
    person('la', {
      attachment: [{ type: 'PropertyValue', name: 'site', value: 'https://drop.example/la' }],
    }),
    person('lb', { summary: 'harbour.example' }),
    note('lb', 'lp1', 'more at drop.example/x'),
  );
  await service.feed.run(
    policyWith({
      links: [
        { id: 'l1', kind: 'domain', domains: ['drop.example'], tier: 'block', source: 'invented' },
      ],
    }),
    service.database,
  );
  await until(isSwept('policy', '2'), 30_000);
  await until(async () => (await decided('post', 'lp1')) === 'withhold term');
  await until(async () => (await decided('account', 'la')) === 'withhold profile');
  expect(await decided('account', 'lb')).toBe('allow');
});

test('a tag that people use opens the beginning that it shares with a withheld term', async () => {
  service = await decisionsTest();
  jobs = await startJobs(service.database, decisionsJobs(new Outgoing()));
  await take(note('b', 'p1', 'evening #gloaming by the sea'));
  await service.feed.run(gloam, service.database);
  await until(isSwept('policy', '2'), 30_000);
  await until(() => service.decisions.node.state.openPrefixes.has('gloam'));
  expect([...service.decisions.node.state.openPrefixes].sort()).toEqual(['gloa', 'gloam']);
});

test('when a network is confirmed, contacts of before and after are left out, and taken back when it is opened again', async () => {
  service = await decisionsTest();
  jobs = await startJobs(service.database, decisionsJobs(new Outgoing()));
  await take(
    ...['m1', 'm2', 'x', 'y', 'z'].map((id) => person(id)),
    note('m1', 'p1', 'harbour lights'),
    note('z', 'p2', 'bread'),
    activity('Follow', 'x', 'm1'),
    activity('Like', 'y', 'p1'),
    view('x', 'p1'),
    view('m2', 'p2'),
    view('x', 'p2'),
    activity('Follow', 'x', 'z'),
  );
  const network = await networkOf(service, 'suspected', [{ id: 'm1' }, { id: 'm2' }]);
  const read = await feedReader();
  expect(await read()).toEqual([]);
  const investigator = await service.as('investigator');
  await investigator('POST', `/v1/networks/${network}/decision`, {
    decision: 'confirm',
    reason: 'invented for a test',
  });
  await until(isSwept('network', network), 30_000);
  const before = await read();
  expect(before.sort()).toEqual(['- m2 view z', '- x follow m1', '- x view m1', '- y like m1']);
  expect(await decided('post', 'p1')).toBe('withhold network');

  await take(view('y', 'p1'), activity('Follow', 'z', 'm2'), view('y', 'p2'));
  const after: string[] = [];
  await until(async () => {
    after.push(...(await read(1)));
    return after.length === 2;
  }, 20_000);
  expect(after.sort()).toEqual(['- y view m1', '- z follow m2']);

  await investigator('DELETE', `/v1/networks/${network}/decision`, { reason: 'opened again' });
  await until(isSwept('reopened', network), 30_000);
  const back = await read();
  expect(back.sort()).toEqual([...before, ...after].map((one) => one.replace('-', '+')).sort());
  await until(async () => (await decided('post', 'p1')) === 'allow');
});

test('what a reporter looked at tells the recommender nothing, at once', async () => {
  service = await decisionsTest();
  jobs = await startJobs(service.database, decisionsJobs(new Outgoing()));
  await take(person('r'), person('s'), note('s', 'p1', 'bread'), activity('Like', 'r', 'p1'));
  const read = await feedReader();
  await take(activity('Flag', 'r', ['s'], { content: 'please look' }));
  const items: string[] = [];
  await until(async () => {
    items.push(...(await read()));
    return items.length >= 2;
  }, 20_000);
  expect(items.sort()).toEqual(['- r like s', '- r view s']);
});

test('an age that a profile states keeps members away from it', async () => {
  service = await decisionsTest();
  jobs = await startJobs(service.database, decisionsJobs(new Outgoing()));
  await networkOf(service, 'confirmed', [{ id: 'm1' }]);
  await take(person('kid', { ageBand: '13-15' }), person('grown', { ageBand: '18+' }));
  const asker = await service.withKey('decisions:ask');
  await until(async () => {
    const { body } = await asker('POST', '/v1/decisions', {
      surface: 'follow',
      viewer: 'm1',
      candidates: [
        { kind: 'account', id: 'kid' },
        { kind: 'account', id: 'grown' },
      ],
    });
    return (
      body.candidates.map(({ decision }: { decision: string }) => decision).join() ===
      'withhold,allow'
    );
  }, 20_000);
});

test('a sweep whose process is killed goes on where it stood', async () => {
  service = await decisionsTest();
  const { database, feed } = service;
  const texts = Array.from({ length: 6_000 }, (_, n) =>
    note('b', `p${n}`, n % 100 === 0 ? `gloamfruit ${n}` : `harbour ${n}`),
  );
  await take(person('b'), ...texts);
  await feed.run(gloam);
  const queue = await startJobs(database, decisionsJobs(new Outgoing()), { work: false });
  const file = fileURLToPath(new URL('./sweeping.worker.ts', import.meta.url));
  const worker = spawn(process.execPath, [file, database.url, testKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(worker.stdout, 'data');
  worker.kill('SIGKILL');
  await queue.stop();
  const [halfway] = await sweeps();
  expect(halfway).toMatchObject({ kind: 'policy', state: 'running' });
  const { rows } = await database.pool.query('SELECT done FROM decisions.sweep');
  expect(rows[0].done).toBeGreaterThan(0);
  expect(rows[0].done).toBeLessThan(6_000);

  jobs = await startJobs(database, decisionsJobs(new Outgoing()));
  await until(isSwept('policy', '2'), 120_000);
  const ended = await database.pool.query('SELECT done, found FROM decisions.sweep');
  // One account, six thousand posts, each once.
  expect(ended.rows).toEqual([{ done: 6_001, found: 60 }]);
}, 180_000);
