import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../access/testing.ts';
import { Intake, intakeStorage } from '../intake/index.ts';
import { eraseAccount } from '../storage/index.ts';
import { observeAll, producers, signalsOf, signalsRoutes, signalsStorage } from './index.ts';

const rooms = [intakeStorage, signalsStorage];
const receivedAt = Date.UTC(2026, 5, 1);

let service: TestService;
let intake: Intake;
let investigator: Send;

beforeEach(async () => {
  service = await testService({ routes: signalsRoutes, rooms });
  intake = new Intake(service.database, () => receivedAt);
  investigator = await service.as('investigator');
});

afterEach(async () => {
  await intake.close();
  await service.close();
});

let numbered = 0;

/** Takes activities in; their ids do not matter. */
async function takeIn(...activities: object[]): Promise<void> {
  await intake.receive({
    chunks: (async function* () {
      for (const activity of activities) {
        yield Buffer.from(`${JSON.stringify({ id: `a${numbered++}`, ...activity })}\n`);
      }
    })(),
    format: 'activities',
    source: 'test',
  });
}

function person(id: string, published: string, profile: object = {}, device?: string): object {
  const object = { type: 'Person', id, ...profile };
  return { type: 'Create', actor: id, published, ...(device && { device }), object };
}

/** Accounts with a signal, and their scores. */
async function observed(kind: string): Promise<Record<string, number>> {
  await observeAll(service.database, { now: Date.now() });
  const query = { kind, minimumScore: 0, offset: 0, limit: 100 };
  const { items } = await signalsOf(service.database, query);
  return Object.fromEntries(items.map(({ account, score }) => [account, score]));
}

const early = '2026-01-01T00:00:00Z';
const late = '2026-02-01T00:00:00Z';

test('an account is reported by different people, itself or through a post; once each', async () => {
  await takeIn(
    { type: 'Create', actor: 'seller', object: { type: 'Note', id: 'post:1', content: 'x' } },
    { type: 'Flag', actor: 'one', object: 'seller' },
    { type: 'Flag', actor: 'one', object: { type: 'Note', id: 'post:1' } },
    { type: 'Flag', actor: 'two', object: ['seller', 'other'] },
    { type: 'Flag', object: 'other' },
  );
  expect(await observed('reported')).toEqual({ seller: 0.5, other: 0.5 });
});

test('a thing that two share tells more than one that three share; one alone tells nothing', async () => {
  const pay = (id: string, ...payment: string[]) => person(id, early, { payment });
  await takeIn(
    pay('a', 'pay:1', 'pay:9'),
    pay('b', 'pay:1', 'pay:2'),
    pay('c', 'pay:2'),
    pay('d', 'pay:2'),
    pay('e', 'pay:3'),
  );
  expect(await observed('shares-payment-handle')).toEqual({ a: 1, b: 1, c: 0.5, d: 0.5 });
});

test("a carrier's address that many share is no signal", async () => {
  const many = Array.from({ length: 22 }, (_, index) =>
    person(`u${index}`, early, {}, 'dev:carrier'),
  );
  await takeIn(...many, person('x', early, {}, 'dev:1'), person('y', early, {}, 'dev:1'));
  expect(await observed('shares-device')).toEqual({ x: 1, y: 1 });
});

test('a profile that names an account that exists is a signal; a name of nobody is none', async () => {
  await takeIn(
    person('a', early, { preferredUsername: 'gull', summary: 'second account @Tern' }),
    person('b', early, { preferredUsername: 'tern', summary: 'mail @nobody' }),
  );
  expect(await observed('names-another-account')).toEqual({ a: 1 });
});

test('an account made after a removal with something of the removed one has come back', async () => {
  const profile = { payment: ['pay:1'], summary: '"existence":{"value":"removed"' };
  await takeIn(
    person('banned', early, profile, 'dev:1'),
    person('friend', early, profile, 'dev:1'),
    { type: 'Delete', actor: 'platform', object: 'banned', published: '2026-01-15T00:00:00Z' },
    person('both', late, profile, 'dev:1'),
    person('one', late, {}, 'dev:1'),
    person('none', late),
  );
  expect(await observed('re-registered')).toEqual({ both: 0.75, one: 0.5 });
});

test('what holds no more is forgotten; what still holds keeps its first time', async () => {
  await takeIn(
    person('a', early, { preferredUsername: 'gull', summary: '@tern' }),
    person('b', early, { preferredUsername: 'tern', payment: ['pay:1'] }),
    person('c', early, { payment: ['pay:1'] }),
  );
  const first = await firstTime();
  await takeIn({
    type: 'Update',
    actor: 'b',
    published: late,
    object: { type: 'Person', id: 'b', preferredUsername: 'knot' },
  });
  expect(await observed('names-another-account')).toEqual({});
  expect(await firstTime()).toBe(first);

  async function firstTime() {
    await observeAll(service.database, { now: Date.now() });
    const query = { kind: 'shares-payment-handle', minimumScore: 0, offset: 0, limit: 1 };
    return (await signalsOf(service.database, query)).items[0].observedAt;
  }
});

test('signals are listed by kind, page by page, for those who may; the reading is audited', async () => {
  const shared = ['a', 'b', 'c'].map((id) => person(id, early, { payment: ['pay:1'] }));
  await takeIn(...shared);
  await observeAll(service.database, { now: Date.now() });
  const kinds = (await investigator('GET', '/v1/signals/kinds')).body.items;
  expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual(
    producers.map(({ kind }) => kind),
  );
  expect(kinds).toContainEqual(
    expect.objectContaining({ kind: 'shares-payment-handle', accounts: 3 }),
  );
  const path = '/v1/signals?kind=shares-payment-handle&limit=2';
  const first = (await investigator('GET', path)).body;
  const second = (await investigator('GET', `${path}&cursor=${first.nextCursor}`)).body;
  expect(second.nextCursor).toBeNull();
  const accounts = [...first.items, ...second.items].map(({ account }) => account);
  expect(accounts.sort()).toEqual(['a', 'b', 'c']);
  expect(first.items[0].evidence).toBe('shares a payment handle, the rarest with 2 other accounts');
  expect((await investigator('GET', '/v1/signals?kind=guesswork')).status).toBe(400);
  const auditor = await service.as('auditor');
  expect((await auditor('GET', path)).status).toBe(403);
  const audit = (await auditor('GET', '/v1/audit?action=signals')).body.items;
  expect(audit).toHaveLength(2);
});

test('an erased account has no signals, and gets none', async () => {
  await takeIn(
    person('a', early, { payment: ['pay:1'] }),
    person('b', early, { payment: ['pay:1'] }),
    person('c', early, { payment: ['pay:1'] }),
  );
  expect(Object.keys(await observed('shares-payment-handle'))).toHaveLength(3);
  await eraseAccount(service.database, rooms, 'a', Date.now());
  const { rows } = await service.database.pool.query(
    'SELECT FROM signals.signal WHERE account_key = $1',
    [service.database.subjectKey('account', 'a')],
  );
  expect(rows).toEqual([]);
  expect(await observed('shares-payment-handle')).toEqual({ b: 1, c: 1 });
});
