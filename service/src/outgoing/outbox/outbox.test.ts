import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../../access/testing.ts';
import { type Jobs, jobsStorage, startJobs } from '../../jobs/index.ts';
import { testDatabase } from '../../storage/testing.ts';
import { outgoingRoutes, outgoingStorage } from '../index.ts';
import { deliver, mostAttempts } from './deliver.ts';
import { deliverJob } from './deliver-job.ts';
import { type OutboxKind, TryLater, Undeliverable } from './message.ts';
import { post } from './post.ts';

interface Letter {
  readonly text: string;
}

let service: TestService;
let jobs: Jobs;
let admin: Send;
/** A clock that the tests set. */
let time = Date.parse('2026-05-01T00:00:00Z');

beforeAll(async () => {
  service = await testService({
    routes: outgoingRoutes,
    rooms: [jobsStorage, outgoingStorage],
    now: () => Date.now(),
  });
  // The queues are made, but nobody works: the tests deliver themselves.
  jobs = await startJobs(service.database, [{ ...queue, run: async () => {} }], { work: false });
  admin = await service.as('admin');
});
afterAll(async () => {
  await jobs?.stop();
  await service?.close();
});

const queue = { name: 'outgoing.deliver-messages', policy: 'stately' as const };

/** A receiver that does to each letter what the test says. */
function receiver(name: string, take: (text: string) => void = () => {}) {
  const got: string[] = [];
  const kind: OutboxKind<Letter> = {
    name,
    async send({ text }) {
      take(text);
      got.push(text);
    },
  };
  const posted = (subject: string, ...texts: string[]) =>
    service.database.kysely.transaction().execute((transaction) =>
      post(
        transaction,
        kind,
        texts.map((text) => ({ subject, payload: { text } })),
        time,
      ),
    );
  const run = () =>
    deliver(service.database, [kind], {
      now: () => time,
      signal: new AbortController().signal,
      random: () => 0.5,
    });
  return { kind, got, posted, run };
}

const hour = 3_600_000;

test('a message that is posted goes out at once', async () => {
  const database = await testDatabase([outgoingStorage]);
  const got: string[] = [];
  const kind: OutboxKind<Letter> = {
    name: 'test.at-once',
    async send({ text }) {
      got.push(text);
    },
  };
  const working = await startJobs(database, [deliverJob([kind])]);
  await database.kysely
    .transaction()
    .execute((transaction) =>
      post(transaction, kind, [{ subject: 'a', payload: { text: 'hello' } }], Date.now()),
    );
  await expect.poll(() => got, { timeout: 30_000 }).toEqual(['hello']);
  await working.stop();
  await database.close();
});

test('a message of a transaction that is rolled back never goes out', async () => {
  const { kind, got, posted, run } = receiver('test.rolled-back');
  await expect(
    service.database.kysely.transaction().execute(async (transaction) => {
      await post(transaction, kind, [{ subject: 'a', payload: { text: 'no' } }], time);
      throw new Error('cast off');
    }),
  ).rejects.toThrow('cast off');
  await posted('a', 'yes');
  expect(await run()).toBe(1);
  expect(got).toEqual(['yes']);
});

test('messages of one subject go in their order, and wait for one that fails', async () => {
  let broken = true;
  const { got, posted, run } = receiver('test.order', (text) => {
    if (broken && text === 'one') throw new Error('the line is down');
  });
  await posted('a', 'one', 'two');
  await posted('b', 'other');
  await run();
  expect(got).toEqual(['other']);
  broken = false;
  await run();
  expect(got).toEqual(['other']);
  time += hour;
  await run();
  expect(got).toEqual(['other', 'one', 'two']);
});

test('a receiver that names a time is not asked before', async () => {
  let ready = false;
  const at = time + 5 * hour;
  const { got, posted, run } = receiver('test.later', () => {
    if (!ready) throw new TryLater('busy', at);
  });
  await posted('a', 'one');
  await run();
  ready = true;
  time = at - 1;
  await run();
  expect(got).toEqual([]);
  time = at;
  await run();
  expect(got).toEqual(['one']);
});

test('what is given up is shown, holds back what follows, and goes when a person replays it', async () => {
  let refuse = true;
  const { got, posted, run } = receiver('test.dead', () => {
    if (refuse) throw new Undeliverable('no such entry');
  });
  await posted('a', 'one', 'two');
  await run();
  const { items } = (await admin('GET', '/v1/outbox')).body;
  expect(items[0]).toMatchObject({
    kind: 'test.dead',
    subject: 'a',
    state: 'dead',
    attempts: 1,
    failure: 'no such entry',
    heldBack: 1,
  });
  refuse = false;
  time += hour;
  expect(await run()).toBe(0);
  expect((await admin('POST', `/v1/outbox/${items[0].id}/replay`)).status).toBe(202);
  time = Date.now() + hour;
  expect(await run()).toBe(2);
  expect(got).toEqual(['one', 'two']);
  expect((await admin('POST', `/v1/outbox/${items[0].id}/replay`)).status).toBe(404);
});

test('what is discarded is gone, and what it held back goes', async () => {
  const { got, posted, run } = receiver('test.discarded', (text) => {
    if (text === 'one') throw new Undeliverable('never');
  });
  await posted('a', 'one', 'two');
  await run();
  const { items } = (await admin('GET', '/v1/outbox?state=dead')).body;
  const path = `/v1/outbox/${items[0].id}/discard`;
  expect((await admin('POST', path, {})).status).toBe(400);
  const investigator = await service.as('investigator');
  expect((await investigator('POST', path, { reason: 'gone' })).status).toBe(403);
  expect((await admin('POST', path, { reason: 'the entry is gone' })).status).toBe(200);
  await run();
  expect(got).toEqual(['two']);
  const acts = (await admin('GET', '/v1/audit?action=outgoing')).body.items;
  expect(acts[0]).toMatchObject({
    action: 'outgoing.discard-message',
    subject: { kind: 'message', id: String(items[0].id) },
    detail: { reason: 'the entry is gone' },
  });
});

test('a receiver that always fails is given up after many attempts', async () => {
  const { posted, run } = receiver('test.hopeless', () => {
    throw new Error('down');
  });
  await posted('a', 'one');
  for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
    await run();
    time += 10 * hour;
  }
  const deadOnes = async () =>
    (await admin('GET', '/v1/outbox')).body.items.filter(
      (item: { kind: string }) => item.kind === 'test.hopeless',
    );
  expect(await deadOnes()).toEqual([]);
  await run();
  expect(await deadOnes()).toMatchObject([{ attempts: mostAttempts, failure: 'down' }]);
});

test('a message whose process died is taken up by another one', async () => {
  let dying = true;
  const { kind, got, posted, run } = receiver('test.died', () => {});
  await posted('a', 'one');
  const dead: OutboxKind<Letter> = {
    name: kind.name,
    async send() {
      if (dying) await new Promise(() => {});
    },
  };
  // This delivery never ends, as if its process had been killed within it.
  void deliver(service.database, [dead], {
    now: () => time,
    signal: new AbortController().signal,
    random: () => 0,
  });
  await expect.poll(async () => (await claimedOnes()).length).toBe(1);
  await run();
  expect(got).toEqual([]);
  dying = false;
  time += hour;
  await run();
  expect(got).toEqual(['one']);
});

async function claimedOnes(): Promise<unknown[]> {
  const { rows } = await service.database.pool.query(
    "SELECT FROM outgoing.message WHERE kind = 'test.died' AND claimed_until IS NOT NULL",
  );
  return rows;
}

test('whatever fails, in the end each subject gets its messages once or more, in order', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 10 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (subjects, faults) => {
        run += 1;
        const seen = new Map<string, number[]>();
        const fault = faults.values();
        const letters = receiver(`test.law-${run}`, (text) => {
          const { done, value } = fault.next();
          const [subject, number] = text.split(' ');
          seen.set(subject, [...(seen.get(subject) ?? []), Number(number)]);
          if (!done && value) throw new Error('lost on the way back');
        });
        for (const [index, subject] of subjects.entries()) {
          await letters.posted(subject, `${subject} ${index}`);
        }
        for (let tries = 0; tries < 25; tries += 1) {
          await letters.run();
          time += 10 * hour;
        }
        for (const subject of new Set(subjects)) {
          const numbers = seen.get(subject) ?? [];
          const expected = subjects.flatMap((one, index) => (one === subject ? [index] : []));
          expect([...numbers]).toEqual([...numbers].sort((a, b) => a - b));
          expect([...new Set(numbers)]).toEqual(expected);
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('messages of a kind that may go together do, in the order of each subject, and the rest by themselves', async () => {
  const alone: string[] = [];
  const groups: string[][] = [];
  let broken = false;
  const kind: OutboxKind<Letter> = {
    name: 'test.together',
    async send({ text }) {
      alone.push(text);
    },
    async sendTogether(messages) {
      if (broken) throw new Error('the line is down');
      const inside = messages.filter(({ payload }) => !payload.text.startsWith('out'));
      groups.push(inside.map(({ payload }) => payload.text));
      return new Set(inside.map(({ message }) => message));
    },
  };
  const posted = (subject: string, ...texts: string[]) =>
    service.database.kysely.transaction().execute((transaction) =>
      post(
        transaction,
        kind,
        texts.map((text) => ({ subject, payload: { text } })),
        time,
      ),
    );
  const run = () =>
    deliver(service.database, [kind], {
      now: () => time,
      signal: new AbortController().signal,
      random: () => 0.5,
    });
  await posted('a', 'a1', 'a2');
  await posted('b', 'b1', 'out');
  expect(await run()).toBe(4);
  expect(groups.slice(0, 2).map((group) => group.toSorted())).toEqual([['a1', 'b1'], ['a2']]);
  expect(alone).toEqual(['out']);
  broken = true;
  await posted('a', 'a3');
  expect(await run()).toBe(1);
  expect(alone).toEqual(['out', 'a3']);
});

test('patient messages go out with a look that they share', async () => {
  const database = await testDatabase([outgoingStorage]);
  const got: string[] = [];
  const kind: OutboxKind<Letter> = {
    name: 'test.patient',
    async send({ text }) {
      got.push(text);
    },
  };
  const working = await startJobs(database, [deliverJob([kind])]);
  for (const subject of ['a', 'b', 'c']) {
    await database.kysely.transaction().execute((transaction) =>
      post(transaction, kind, [{ subject, payload: { text: subject } }], Date.now(), {
        patient: true,
      }),
    );
  }
  await expect.poll(() => got.toSorted(), { timeout: 30_000 }).toEqual(['a', 'b', 'c']);
  await working.stop();
  await database.close();
});
