import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  banksStorage,
  createBank,
  deleteEntries,
  type Fingerprint,
  stateOpinion,
  updateBank,
  updateEntry,
  upsertEntries,
} from '../../banks/index.ts';
import { Intake, intakeStorage } from '../../intake/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { type TestDatabase, testDatabase } from '../../storage/testing.ts';
import { matchAll, signalsOf, signalsStorage } from '../index.ts';
import { keepMediaSignals } from '../media/media-signals.ts';
import { matchAttachments } from './match-attachments.ts';

const now = Date.UTC(2026, 5, 1);

let database: TestDatabase;
let intake: Intake;
let bank: number;
beforeEach(async () => {
  database = await testDatabase([intakeStorage, banksStorage, signalsStorage]);
  intake = new Intake(database, () => now);
  bank = (await change((transaction) => createBank(transaction, { name: 'QUAY' }, now))).id;
});
afterEach(async () => {
  await intake.close();
  await database.close();
});

const change = <T>(work: (transaction: AnyTransaction) => Promise<T>) =>
  database.kysely.transaction().execute(work);

async function bankEntry(...fingerprints: Fingerprint[]): Promise<number> {
  const [{ id }] = await change((transaction) =>
    upsertEntries(transaction, bank, [{ fingerprints }], { now }),
  );
  return id;
}

let numbered = 0;

/** An account posts media with these digests, one after the other. */
async function post(account: string, ...digests: Readonly<Record<string, string>>[]) {
  numbered += 1;
  const id = `post:${numbered}`;
  const attachment = digests.map((digest) => ({ type: 'Image', digest }));
  const object = { type: 'Note', id, content: 'x', attachment };
  const activity = { id: `a${numbered}`, type: 'Create', actor: account, object };
  await intake.receive({
    chunks: (async function* () {
      yield Buffer.from(`${JSON.stringify(activity)}\n`);
    })(),
    format: 'activities',
    source: 'test',
  });
}

/** Accounts with the signal, and what it says, after everything new was compared. */
async function known(): Promise<Record<string, [number, string]>> {
  await matchAll(database, { now: Date.now(), signal: AbortSignal.timeout(60_000) });
  const query = { kind: 'posts-known-media', minimumScore: 0, offset: 0, limit: 100 };
  const { items } = await signalsOf(database, query);
  return Object.fromEntries(
    items.map(({ account, score, evidence }) => [account, [score, evidence]]),
  );
}

const md5 = (digit: string): Fingerprint => ({ type: 'md5', value: digit.repeat(32) });
const pdq = (changed: number, of = '3c'): Fingerprint => {
  const bytes = Buffer.from(of.repeat(32), 'hex');
  for (let bit = 0; bit < changed; bit += 1) bytes[bit >> 3] ^= 1 << (bit & 7);
  return { type: 'pdq', value: bytes.toString('hex') };
};
const attached = (...fingerprints: Fingerprint[]) =>
  Object.fromEntries(fingerprints.map(({ type, value }) => [type, value]));

test('who posts what a bank knows is seen, with the banks and how near it is', async () => {
  await bankEntry(md5('a'));
  await bankEntry(pdq(0));
  await post('exact', attached(md5('a'), pdq(90)));
  await post('near', attached(pdq(30)), attached(pdq(1)));
  await post('far', attached(md5('b'), pdq(40)));
  expect(await known()).toEqual({
    exact: [1, 'posted or sent media known to QUAY, exactly'],
    near: [1, 'posted or sent media known to QUAY, the nearest 1 bit away'],
  });
});

test('what comes in while the job looks is seen without its next run', async () => {
  const stopping = new AbortController();
  const context = { database, id: '1', attempt: 0, signal: stopping.signal, log: () => {} };
  const running = matchAttachments.run({}, context);
  await bankEntry(md5('a'));
  for (const account of ['first', 'second']) {
    await post(account, attached(md5('a')));
    await expect
      .poll(
        async () => {
          const query = { kind: 'posts-known-media', minimumScore: 0, offset: 0, limit: 100 };
          return (await signalsOf(database, query)).items.map((item) => item.account);
        },
        { timeout: 20_000 },
      )
      .toContain(account);
  }
  stopping.abort(new Error('the service is stopping'));
  await running;
});

test('what is banked later is found in the past', async () => {
  await post('exact', attached(md5('a')));
  await post('near', attached(pdq(20)));
  await post('other', attached(md5('b'), pdq(60)));
  expect(await known()).toEqual({});
  await bankEntry(md5('a'));
  expect(Object.keys(await known())).toEqual(['exact']);
  await bankEntry(pdq(0));
  expect(Object.keys(await known()).sort()).toEqual(['exact', 'near']);
});

test('what holds no more is forgotten: deleted, disabled, held to be a mistake, switched off', async () => {
  const entry = await bankEntry(md5('a'));
  await post('someone', attached(md5('a')));
  const count = async () => Object.keys(await known()).length;
  expect(await count()).toBe(1);
  const disable = (disabledUntil: number | null) =>
    change((transaction) => updateEntry(transaction, bank, entry, { disabledUntil }, now));
  const share = (enabledShare: number) =>
    change((transaction) => updateBank(transaction, 'QUAY', { enabledShare }, now));
  await disable(Number.POSITIVE_INFINITY);
  expect(await count()).toBe(0);
  await disable(null);
  expect(await count()).toBe(1);
  await share(0);
  expect(await count()).toBe(0);
  await share(1);
  const opinion = (category: 'negative' | 'investigation-seed') =>
    change((transaction) => stateOpinion(transaction, bank, entry, { category, tags: [] }, now));
  await opinion('negative');
  expect(await count()).toBe(0);
  await opinion('investigation-seed');
  expect((await known()).someone[0]).toBe(0.5);
  await change((transaction) => deleteEntries(transaction, bank, { ids: [entry] }, now));
  expect(await count()).toBe(0);
});

test('a bank that matches by a greater distance finds what it did not find before', async () => {
  const distance = (bits: number) =>
    change((transaction) => updateBank(transaction, 'QUAY', { distance: bits }, now));
  await distance(5);
  await bankEntry(pdq(0));
  await post('someone', attached(pdq(20)));
  expect(await known()).toEqual({});
  await distance(20);
  expect(Object.keys(await known())).toEqual(['someone']);
  await distance(19);
  expect(await known()).toEqual({});
});

test('who sent what a bank knows is seen, without any news of activities', async () => {
  await post('someone');
  expect(await known()).toEqual({});
  const entry = await bankEntry(md5('a'));
  expect(await known()).toEqual({});
  await change((transaction) =>
    keepMediaSignals(
      transaction,
      [
        {
          media: `md5:${'a'.repeat(32)}`,
          reference: null,
          accountKey: database.subjectKey('account', 'someone'),
          kind: 'known-media',
          score: 1,
          evidence: 'known to QUAY',
          producer: 'banks/1',
          detail: { matches: [{ bank: 'QUAY', entry, distance: 0, standing: null }] },
        },
      ],
      Date.now(),
    ),
  );
  expect(await known()).toEqual({ someone: [1, 'posted or sent media known to QUAY, exactly'] });
});

test('digests of other kinds, and of another length, are passed over', async () => {
  await bankEntry(md5('a'));
  await post('someone', { md5: 'abcd', photodna: 'aa'.repeat(72), tlsh: 'aa' }, attached(md5('a')));
  expect(Object.keys(await known())).toEqual(['someone']);
});

const accounts = ['one', 'two', 'three'];
const step = fc.oneof(
  fc.record({ bank: fc.nat(60) }),
  fc.record({ post: fc.tuple(fc.constantFrom(...accounts), fc.nat(60)) }),
  fc.record({ compare: fc.constant(true) }),
);

test('whatever comes first, the same is found in the end', async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      tried += 1;
      // Pictures of one run are far from those of another.
      const of = (tried * 37).toString(16).slice(-2).padStart(2, '0');
      const banked: number[] = [];
      const posted: [string, number][] = [];
      for (const one of steps) {
        if ('bank' in one) {
          banked.push(one.bank);
          await bankEntry(pdq(one.bank, of));
        } else if ('post' in one) {
          const [account, bits] = one.post;
          posted.push([`${account}${tried}`, bits]);
          await post(`${account}${tried}`, attached(pdq(bits, of)));
        } else {
          await known();
        }
      }
      const found = await known();
      const nearest = new Map<string, number>();
      for (const [account, bits] of posted) {
        const distance = Math.min(...banked.map((other) => Math.abs(other - bits)));
        if (distance > 31) continue;
        nearest.set(account, Math.min(distance, nearest.get(account) ?? 64));
      }
      const told = Object.entries(found)
        .filter(([account]) => accounts.some((name) => account === `${name}${tried}`))
        .map(([account, [, evidence]]) => [account, Number(/(\d+) bit/.exec(evidence)?.[1] ?? 0)]);
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries(nearest));
    }),
    { numRuns: 6 },
  );
});
