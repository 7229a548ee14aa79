import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Send } from '../../access/testing.ts';
import { runExchange as run } from '../run/run-exchange.ts';
import { type ExchangeService, exchangeService } from '../testing/exchange-service.ts';
import { md5Of, pdqOf } from '../testing/models.ts';
import { Partner, type PartnerAnswer, type PartnerRequest } from '../testing/partner.ts';
import { testTools } from '../testing/tools.ts';

let service: ExchangeService;
let admin: Send;
let partner: Partner;
/** What the partner answers; each test sets its own. */
let answer: (request: PartnerRequest) => PartnerAnswer;
let made = 0;
let name = '';

beforeAll(async () => {
  service = await exchangeService();
  admin = service.admin;
  partner = await Partner.start({ answer: (request) => answer(request) });
});
beforeEach(() => {
  made += 1;
  name = `GULLS_${made}`;
  answer = () => page([]);
});
afterAll(async () => {
  await service?.close();
  await partner?.stop();
});

const record = (value: number, more: object = {}) => ({
  lastModtimestamp: 100,
  signalType: 'ImagePDQ',
  hashValue: pdqOf(value),
  hashStatus: 'Active',
  ...more,
});

function page(records: readonly unknown[], next: string | null = null): PartnerAnswer {
  return {
    body: JSON.stringify({
      nextPageToken: next,
      nextSetTimestamp: 200,
      hasMoreRecords: next !== null,
      hashRecords: records,
    }),
  };
}

const credentials = { subscriptionKey: 'sub', fetchKey: 'gloamfruit', feedbackKey: 'feed' };

const settings = (more: object = {}) => ({
  name,
  protocol: 'stopncii',
  config: { baseUrl: partner.address },
  credentials,
  ...more,
});

async function create(more: object = {}) {
  const made = await admin('POST', '/v1/exchanges', settings(more));
  expect(made.status).toBe(201);
  return made.body;
}

/** Waits for the end of a fetch that began after another one had ended. */
async function fetched(after: string | null = null) {
  for (;;) {
    const { body } = await admin('GET', `/v1/exchanges/${name}`);
    if (body.last && body.last.endedAt !== after && !body.running) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Fetches in this process, at once. */
async function fetchNow() {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM exchange.exchange WHERE name = ${name}`.execute(service.database.kysely);
  return run(service.database, rows[0].id, testTools());
}

const setAside = async (state = 'open') =>
  (await admin('GET', `/v1/exchanges/${name}/set-aside?state=${state}`)).body.items;

test('an exchange that is made is fetched into a bank of its name', async () => {
  answer = () => page([record(1), record(2)]);
  expect(await create()).toMatchObject({
    name,
    bank: name,
    protocol: 'stopncii',
    credentials: 'own',
    everyMinutes: 60,
    sendOpinions: false,
  });
  expect(await fetched()).toMatchObject({
    last: { succeeded: true, fetched: 2, failure: null },
    checkpoint: { position: { since: 200 }, readUpTo: '1970-01-01T00:03:20.000Z', held: false },
    setAside: 0,
  });
  expect(await service.held(name)).toHaveLength(2);
  const { body } = await admin('GET', '/v1/exchanges');
  expect(body.items.map((one: { name: string }) => one.name)).toContain(name);
});

test('it is fetched again when it is told to, or when its time has come', async () => {
  await create();
  const { last } = await fetched();
  answer = () => page([record(3)]);
  expect((await admin('POST', `/v1/exchanges/${name}/run`, {})).status).toBe(202);
  const second = await fetched(last.endedAt);
  expect(await service.held(name)).toHaveLength(1);
  answer = () => page([record(3), record(4)]);
  await sql`UPDATE exchange.exchange SET next_run_at = now() WHERE name = ${name}`.execute(
    service.database.kysely,
  );
  // What the schedule does each minute.
  const { startDueFetches } = await import('../run/start-due-fetches.ts');
  await startDueFetches.run({}, { database: service.database } as never);
  await fetched(second.last.endedAt);
  expect(await service.held(name)).toHaveLength(2);
});

test('what was fetched goes when everything is fetched anew and no longer names it', async () => {
  answer = () => page([record(1), record(2)]);
  await create({ enabled: false });
  await fetchNow();
  answer = () => page([record(2)]);
  await fetchNow();
  expect(await service.held(name)).toHaveLength(2);
  const { status } = await admin('POST', `/v1/exchanges/${name}/run`, { everything: true });
  expect(status).toBe(202);
  await expect.poll(() => service.held(name), { timeout: 20_000 }).toHaveLength(1);
});

test('credentials are sealed, and no answer or audit entry shows them', async () => {
  const made = await create({ enabled: false });
  await admin('PATCH', `/v1/exchanges/${name}`, { credentials });
  const shown = [
    made,
    (await admin('GET', '/v1/exchanges')).body,
    (await admin('GET', '/v1/audit')).body,
  ];
  expect(JSON.stringify(shown)).not.toContain('gloamfruit');
  const { rows } = await sql<{ text: string }>`
    SELECT e::text AS text FROM exchange.exchange AS e`.execute(service.database.kysely);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from('gloamfruit').toString('hex'));
  const taken = await admin('PATCH', `/v1/exchanges/${name}`, { credentials: null });
  expect(taken.body.credentials).toBe('none');
  expect(await fetchNow()).toMatchObject({
    message: expect.stringContaining('credentials are not complete'),
  });
});

test.each([
  ['an unknown protocol', { protocol: 'smoke' }, 'protocol'],
  ['a name in small letters', { name: 'gulls' }, 'name'],
  ['settings that the protocol has not', { config: { berth: 7 } }, 'config'],
  ['an address inside', { config: { baseUrl: 'https://10.0.0.1' } }, 'config.baseUrl'],
  ['an address without TLS', { config: { baseUrl: 'http://example.org' } }, 'config.baseUrl'],
  ['incomplete credentials', { credentials: { fetchKey: 'x' } }, 'credentials'],
  ['a file without a place', { protocol: 'file', config: { format: 'csv' } }, 'config'],
  ['a setting with a NUL', { config: { baseUrl: 'https://a.example/\0' } }, 'config'],
])('%s is refused', async (_what, more, field) => {
  const { status, body } = await admin('POST', '/v1/exchanges', settings(more));
  expect([status, body.field]).toEqual([400, field]);
  expect(body.detail).not.toContain('..');
});

test('a name is one exchange, also with an idempotency key; the same request is one', async () => {
  const headers = { 'idempotency-key': `k${made}` };
  const both = await Promise.all(
    [1, 2].map(() => admin('POST', '/v1/exchanges', settings({ enabled: false }), headers)),
  );
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect((await admin('POST', '/v1/exchanges', settings())).status).toBe(409);
  await admin('POST', '/v1/banks', { name: `${name}_BANK` });
  const taken = await admin('POST', '/v1/exchanges', settings({ name: `${name}_BANK` }));
  expect([taken.status, taken.body.field]).toEqual([409, 'name']);
});

test('who may do what', async () => {
  await create({ enabled: false });
  const [investigator, reviewer, auditor, reading, writing] = await Promise.all([
    service.as('investigator'),
    service.as('reviewer'),
    service.as('auditor'),
    service.withKey('exchanges:read'),
    service.withKey('exchanges:write'),
  ]);
  const statusOf = async (send: Send, method: string, path: string, body?: unknown) =>
    (await send(method, path, body)).status;
  const one = `/v1/exchanges/${name}`;
  expect(await statusOf(auditor, 'GET', one)).toBe(200);
  expect(await statusOf(reading, 'GET', one)).toBe(200);
  expect(await statusOf(reviewer, 'GET', one)).toBe(403);
  expect(await statusOf(service.anonymous, 'GET', one)).toBe(401);
  for (const send of [investigator, auditor, reading]) {
    expect(await statusOf(send, 'PATCH', one, { enabled: false })).toBe(403);
    expect(await statusOf(send, 'POST', `${one}/run`, {})).toBe(403);
    expect(await statusOf(send, 'DELETE', one)).toBe(403);
  }
  expect(await statusOf(writing, 'PATCH', one, { everyMinutes: 5 })).toBe(200);
  const { body } = await admin('GET', '/v1/audit?action=exchange.');
  expect(body.items[0]).toMatchObject({
    action: 'exchange.update-exchange',
    subject: { kind: 'exchange', id: name },
    actor: { kind: 'key' },
    detail: { everyMinutes: 5 },
  });
});

test('what is unknown is said to be', async () => {
  for (const [method, path, body] of [
    ['GET', ''],
    ['PATCH', '', {}],
    ['DELETE', ''],
    ['POST', '/run', {}],
    ['GET', '/set-aside'],
    ['POST', '/pass-over', { reason: 'none' }],
    ['POST', '/opinions', { entry: 1, opinion: 'seen' }],
  ] as const) {
    const { status } = await admin(method, `/v1/exchanges/NOWHERE${path}`, body);
    expect([path, status]).toEqual([path, 404]);
  }
});

test('other settings of the protocol fetch everything anew', async () => {
  answer = () => page([record(1)]);
  await create({ enabled: false });
  await fetchNow();
  const { body } = await admin('PATCH', `/v1/exchanges/${name}`, {
    config: { baseUrl: partner.address, pageSize: 7 },
  });
  expect(body.checkpoint.position).toBeNull();
  answer = () => page([record(2)]);
  await fetchNow();
  expect(await service.held(name)).toEqual([`pdq:${pdqOf(2)}`]);
});

test('an exchange that ends leaves its bank, unless that goes, too', async () => {
  answer = () => page([record(1)]);
  await create({ enabled: false });
  await fetchNow();
  expect((await admin('DELETE', `/v1/exchanges/${name}`)).status).toBe(200);
  expect(await service.held(name)).toHaveLength(1);
  await admin('DELETE', `/v1/banks/${name}`);
  await create({ enabled: false });
  await fetchNow();
  expect((await admin('DELETE', `/v1/exchanges/${name}?bank=delete`)).status).toBe(200);
  expect((await admin('GET', `/v1/banks/${name}`)).status).toBe(404);
});

test('a record that could not be read is kept when a person mends it', async () => {
  const broken = record(1, { hashValue: `${pdqOf(1)}zz` });
  answer = () => page([broken, record(2)]);
  await create({ enabled: false });
  await fetchNow();
  await fetchNow();
  const [one] = await setAside();
  expect(one).toMatchObject({
    kind: 'record',
    reason: 'hashValue is no pdq',
    content: JSON.stringify(broken),
    times: 2,
    state: 'open',
  });
  const path = `/v1/exchanges/${name}/set-aside/${one.id}`;
  expect((await admin('POST', `${path}/replay`, {})).status).toBe(422);
  const mended = await admin('POST', `${path}/replay`, { content: JSON.stringify(record(1)) });
  expect(mended.body).toEqual({ id: one.id, outcome: 'kept' });
  expect(await service.held(name)).toHaveLength(2);
  expect(await setAside()).toEqual([]);
  expect(await setAside('resolved')).toMatchObject([{ id: one.id }]);
  expect((await admin('POST', `${path}/replay`, {})).status).toBe(409);
});

test('a record that a person gave up stays so, and does not come up again', async () => {
  answer = () => page([{ odd: true }]);
  await create({ enabled: false });
  await fetchNow();
  const [one] = await setAside();
  const path = `/v1/exchanges/${name}/set-aside/${one.id}/dismiss`;
  expect((await admin('POST', path, { reason: 'no hash at all' })).status).toBe(200);
  await fetchNow();
  expect(await setAside()).toEqual([]);
  expect(await setAside('dismissed')).toMatchObject([{ id: one.id, times: 2 }]);
});

test('a page that cannot be read is asked for again, or passed over by a person', async () => {
  let broken = true;
  answer = ({ query }) => {
    if (!query.has('nextPageToken')) return page([record(1)], 'b');
    if (query.get('nextPageToken') === 'c') return page([record(3)]);
    const whole = page([record(2)], 'c');
    return broken ? { body: whole.body.replace('"ImagePDQ', 'ImagePDQ') } : whole;
  };
  await create({ enabled: false });
  await fetchNow();
  const state = (await admin('GET', `/v1/exchanges/${name}`)).body;
  expect(state).toMatchObject({
    last: { succeeded: false, failure: expect.stringContaining('A page cannot be read') },
    checkpoint: { held: true, position: { token: 'b' } },
    setAside: 1,
  });
  const [one] = await setAside();
  expect(one).toMatchObject({ kind: 'page', place: expect.stringContaining('nextPageToken=b') });
  broken = false;
  const path = `/v1/exchanges/${name}`;
  const replayed = await admin('POST', `${path}/set-aside/${one.id}/replay`, {});
  expect(replayed.body).toEqual({ id: one.id, outcome: 'asked-again' });
  await expect.poll(() => service.held(name), { timeout: 20_000 }).toHaveLength(3);
  await expect.poll(() => setAside(), { timeout: 20_000 }).toEqual([]);
  expect((await admin('POST', `${path}/pass-over`, { reason: 'too long' })).status).toBe(409);

  broken = true;
  await admin('PATCH', path, { config: { baseUrl: partner.address, pageSize: 9 } });
  await fetchNow();
  expect((await admin('POST', `${path}/pass-over`, { reason: 'never mended' })).status).toBe(200);
  expect((await admin('GET', path)).body.checkpoint).toMatchObject({
    held: false,
    position: { since: 200 },
  });
});

test('opinions go back to the exchange in their order, and a refused one is a dead letter', async () => {
  const feedback: string[] = [];
  let refuse = false;
  answer = ({ path, body }) => {
    if (path !== '/SubmitFeedback') return page([record(1)]);
    if (refuse) return { status: 422, body: 'no such hash' };
    feedback.push(JSON.parse(body).hashFeedbacks[0].feedbackValue);
    return { body: '{}' };
  };
  await create({ enabled: false });
  await fetchNow();
  const [entry] = (await admin('GET', `/v1/banks/${name}/entries`)).body.items;
  const path = `/v1/exchanges/${name}/opinions`;
  const investigator = await service.as('investigator');
  for (const opinion of ['seen', 'up-vote', 'down-vote']) {
    const { status } = await investigator('POST', path, { entry: entry.id, opinion, tags: ['a'] });
    expect(status).toBe(202);
  }
  await expect
    .poll(() => feedback, { timeout: 30_000 })
    .toEqual(['PendingReview', 'Blocked', 'NotBlocked']);
  refuse = true;
  await investigator('POST', path, { entry: entry.id, opinion: 'up-vote' });
  const dead = async () =>
    (await admin('GET', '/v1/outbox')).body.items.filter((item: { subject: string }) =>
      item.subject.startsWith(`${name} `),
    );
  await expect.poll(dead, { timeout: 30_000 }).toHaveLength(1);
  expect((await dead())[0].failure).toContain('422: no such hash');
  const none = await investigator('POST', path, { entry: 999_999, opinion: 'seen' });
  expect(none.status).toBe(404);
});

test('our own opinions are passed on where the exchange is told to hear them', async () => {
  const feedback: string[] = [];
  answer = ({ path, body }) => {
    if (path !== '/SubmitFeedback') return page([record(1), record(2)]);
    feedback.push(JSON.parse(body).hashFeedbacks[0].feedbackValue);
    return { body: '{}' };
  };
  await create({ enabled: false });
  await fetchNow();
  const entries = (await admin('GET', `/v1/banks/${name}/entries`)).body.items;
  const state = (entry: { id: number }, category: string) =>
    admin('PUT', `/v1/banks/${name}/entries/${entry.id}/opinion`, { category, tags: [] });
  expect((await state(entries[0], 'negative')).status).toBe(200);
  const { passOn } = await import('../opinions/pass-on-opinions.ts');
  const passOnAll = async () => {
    while ((await passOn(service.database, Date.now())) > 0);
  };
  await passOnAll();
  await admin('PATCH', `/v1/exchanges/${name}`, { sendOpinions: true });
  await state(entries[1], 'positive');
  await state(entries[0], 'investigation-seed');
  await passOnAll();
  await expect.poll(() => feedback, { timeout: 30_000 }).toEqual(['Blocked']);
});

test('the exchange hears once of an entry that was seen', async () => {
  const feedback: string[] = [];
  const film = (value: number) =>
    record(value, { signalType: 'VideoMD5', hashValue: md5Of(value) });
  answer = ({ path, body }) => {
    if (path !== '/SubmitFeedback') return page([film(9_001), film(9_002)]);
    const [one] = JSON.parse(body).hashFeedbacks;
    feedback.push(`${one.hashValue} ${one.feedbackValue}`);
    return { body: '{}' };
  };
  await create({ enabled: false, sendOpinions: true });
  await fetchNow();
  const platform = await service.withKey('activities:write');
  const look = async (value: number) => {
    const media = [{ digests: { md5: md5Of(value) } }];
    const { status, body } = await platform('POST', '/v1/media', { media });
    expect([status, body.items[0].matches.length]).toEqual([200, 1]);
  };
  const { passOnSeen } = await import('../opinions/pass-on-seen.ts');
  const passOnAll = async () => {
    // What is a minute old is passed on.
    await sql`UPDATE signals.media_signal SET observed_at = observed_at - interval '2 minutes'`.execute(
      service.database.kysely,
    );
    while ((await passOnSeen(service.database, Date.now())) > 0);
  };
  await look(9_001);
  expect(await passOnSeen(service.database, Date.now())).toBe(0);
  await passOnAll();
  await expect.poll(() => feedback, { timeout: 30_000 }).toEqual([`${md5Of(9_001)} PendingReview`]);
  await look(9_001);
  await look(9_002);
  await passOnAll();
  await expect.poll(() => feedback, { timeout: 30_000 }).toHaveLength(2);
  expect(feedback[1]).toBe(`${md5Of(9_002)} PendingReview`);
});

test('the protocols say what they want to be told', async () => {
  const { body } = await admin('GET', '/v1/exchanges/protocols');
  expect(body.items.map((one: { name: string }) => one.name)).toEqual([
    'ncmec',
    'stopncii',
    'threatexchange',
    'tech-against-terrorism',
    'file',
  ]);
  expect(body.items[0]).toMatchObject({
    config: { properties: { baseUrl: { type: 'string' } } },
    credentials: { required: ['user', 'password'] },
    opinions: ['up-vote', 'down-vote'],
  });
});
