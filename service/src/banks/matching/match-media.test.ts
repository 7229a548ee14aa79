import { hammingDistance } from '@breakwater/fingerprint';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../storage/testing.ts';
import {
  type AskedFingerprint,
  type AskedMedium,
  type BankSettings,
  banksStorage,
  createBank,
  deleteBank,
  deleteEntries,
  type Fingerprint,
  type MatchOptions,
  matchMedia,
  stateOpinion,
  updateBank,
  updateEntry,
  upsertEntries,
} from '../index.ts';
import { inTransaction, md5, pdqAt, somePdq } from '../testing.ts';
import { bankIndexOf } from './bank-index.ts';
import { coinOf } from './coin.ts';

const now = Date.UTC(2026, 5, 1);

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase([banksStorage]);
});
afterEach(() => database.close());

async function bankOf(
  settings: Pick<BankSettings, 'name'> & Partial<BankSettings>,
  ...entries: Fingerprint[][]
): Promise<{ id: number; entries: number[] }> {
  return inTransaction(database, async (transaction) => {
    const { id } = await createBank(transaction, settings, now);
    const kept = await upsertEntries(
      transaction,
      id,
      entries.map((fingerprints) => ({ fingerprints })),
      { now },
    );
    return { id, entries: kept.map((entry) => entry.id) };
  });
}

const pdq = (value: string, more: Partial<AskedFingerprint> = {}): AskedFingerprint => ({
  type: 'pdq',
  value,
  ...more,
});

async function match(medium: AskedMedium, options: Partial<MatchOptions> = {}) {
  const [matches] = await matchMedia(database, [medium], { now, ...options });
  return matches;
}

test('an exact digest and a PDQ within 31 bits match from the commit on; one of 32 does not', async () => {
  expect(await match([md5(1)])).toEqual([]);
  const { entries } = await bankOf(
    { name: 'QUAY' },
    [md5(1)],
    [pdq(somePdq)],
    [{ type: 'sha256', value: 'ab'.repeat(32) }],
  );
  expect(await match([md5(1)])).toMatchObject([{ bank: 'QUAY', entry: entries[0], distance: 0 }]);
  expect(await match([pdq(pdqAt(somePdq, 31))])).toMatchObject([
    { entry: entries[1], type: 'pdq', distance: 31, position: null },
  ]);
  expect(await match([pdq(pdqAt(somePdq, 32))])).toEqual([]);
  // A SHA-256 and a PDQ have the same length, and are not the same.
  expect(await match([pdq('ab'.repeat(32))])).toEqual([]);
  expect(await match([{ type: 'sha256', value: 'AB'.repeat(32) }])).toHaveLength(1);
});

test('an entry that matches in several ways is one match, its nearest', async () => {
  const { entries } = await bankOf({ name: 'QUAY' }, [pdq(somePdq), md5(1)], [pdq(somePdq)]);
  const medium = [pdq(pdqAt(somePdq, 9)), pdq(pdqAt(somePdq, 4), { position: 'flipX' }), md5(1)];
  expect(await match(medium)).toMatchObject([
    { entry: entries[0], type: 'md5', distance: 0 },
    { entry: entries[1], type: 'pdq', distance: 4, position: 'flipX' },
  ]);
});

test('each bank matches by its own distance, also when that changes', async () => {
  await bankOf({ name: 'NEAR', distance: 5 }, [pdq(somePdq)]);
  await bankOf({ name: 'FAR', distance: 60 }, [pdq(somePdq)]);
  const banks = async (bits: number) => {
    const matches = await match([pdq(pdqAt(somePdq, bits))]);
    return matches.map(({ bank }) => bank).sort();
  };
  expect([await banks(5), await banks(6), await banks(60), await banks(61)]).toEqual([
    ['FAR', 'NEAR'],
    ['FAR'],
    ['FAR'],
    [],
  ]);
  await inTransaction(database, (transaction) =>
    updateBank(transaction, 'NEAR', { distance: 64 }, now),
  );
  expect(await banks(61)).toEqual(['NEAR']);
});

test('what was deleted, with its bank or alone, matches nothing from the commit on', async () => {
  const quay = await bankOf({ name: 'QUAY' }, [pdq(somePdq), md5(1)], [pdq(somePdq)]);
  const pier = await bankOf({ name: 'PIER' }, [pdq(somePdq), md5(1)]);
  const medium = [pdq(somePdq), md5(1)];
  expect(await match(medium)).toHaveLength(3);
  await inTransaction(database, (transaction) =>
    deleteEntries(transaction, quay.id, { ids: [quay.entries[0]] }, now),
  );
  expect((await match(medium)).map(({ entry }) => entry)).toEqual([
    ...[quay.entries[1], pier.entries[0]].toSorted((a, b) => a - b),
  ]);
  await inTransaction(database, (transaction) => deleteBank(transaction, 'PIER', now));
  expect(await match(medium)).toMatchObject([{ entry: quay.entries[1] }]);
  expect(bankIndexOf(database).sizes.pdq).toBe(1);
});

test('what is rolled back never matches', async () => {
  const { id } = await bankOf({ name: 'QUAY' });
  await expect(
    inTransaction(database, async (transaction) => {
      const fingerprints = [pdq(somePdq), md5(1)];
      await upsertEntries(transaction, id, [{ fingerprints }], { now });
      expect(await match([pdq(somePdq), md5(1)])).toEqual([]);
      throw new Error('thought better of it');
    }),
  ).rejects.toThrow('better');
  expect(await match([pdq(somePdq), md5(1)])).toEqual([]);
});

test('a disabled entry matches when its time is over, and those who ask for it', async () => {
  const { id, entries } = await bankOf({ name: 'QUAY' }, [pdq(somePdq)]);
  const disable = (disabledUntil: number | null) =>
    inTransaction(database, (transaction) =>
      updateEntry(transaction, id, entries[0], { disabledUntil }, now),
    );
  const matches = async (options: Partial<MatchOptions> = {}) =>
    (await match([pdq(somePdq)], options)).length;
  await disable(now + 1000);
  expect([await matches(), await matches({ now: now + 1000 })]).toEqual([0, 1]);
  await disable(Number.POSITIVE_INFINITY);
  expect([await matches({ now: now + 1e12 }), await matches({ disabled: true })]).toEqual([0, 1]);
  await disable(null);
  expect(await matches()).toBe(1);
});

test('a bank is asked of its share of media, always of the same', async () => {
  const prints = Array.from({ length: 200 }, (_, number) => md5(number));
  await bankOf({ name: 'ALL' }, prints);
  await bankOf({ name: 'SOME', enabledShare: 0.3 }, prints);
  await bankOf({ name: 'NONE', enabledShare: 0 }, prints);
  const asked = async (options: Partial<MatchOptions> = {}) => {
    const media = prints.map((print) => [print]);
    const matches = (await matchMedia(database, media, { now, ...options })).flat();
    return Map.groupBy(matches, ({ bank }) => bank);
  };
  const banks = await asked();
  expect(banks.get('ALL')).toHaveLength(200);
  expect(banks.get('SOME')).toHaveLength(prints.filter(({ value }) => coinOf(value) < 0.3).length);
  expect(banks.has('NONE')).toBe(false);
  expect((await asked()).get('SOME')).toEqual(banks.get('SOME'));
  expect([...(await asked({ coin: 0.29 })).keys()].sort()).toEqual(['ALL', 'SOME']);
  expect([...(await asked({ coin: 0.3 })).keys()]).toEqual(['ALL']);
  expect([...(await asked({ coin: null, banks: ['NONE', 'SOME'] })).keys()].sort()).toEqual([
    'NONE',
    'SOME',
  ]);
});

test('a picture with too few features is not looked for; what is thought of an entry is told', async () => {
  const { id, entries } = await bankOf({ name: 'QUAY' }, [pdq(pdqAt('0'.repeat(64), 20))]);
  expect(await match([pdq('0'.repeat(64))])).toEqual([]);
  const near = pdqAt('0'.repeat(64), 22);
  expect(await match([pdq(near, { quality: 49 })])).toEqual([]);
  expect(await match([pdq(near, { quality: 50 })])).toMatchObject([{ standing: null }]);
  await inTransaction(database, (transaction) =>
    stateOpinion(transaction, id, entries[0], { category: 'negative', tags: [] }, now),
  );
  expect(await match([pdq(near)])).toMatchObject([{ standing: 'negative' }]);
});

const frame = (hash: string, second: number, quality = 80) => `${hash},${quality},${second}.000`;
const vpdq = (...frames: string[]): AskedFingerprint => ({
  type: 'vpdq',
  value: JSON.stringify(frames),
});

test('an excerpt matches the video that it is of; another video with one frame of it does not', async () => {
  const scenes = ['3c', '5a', '99', 'c3', 'a5'].map((byte) => byte.repeat(32));
  const whole = vpdq(...scenes.map((hash, second) => frame(hash, second)));
  const { entries } = await bankOf({ name: 'FILMS' }, [whole]);
  const excerpt = vpdq(frame(pdqAt(scenes[2], 10), 0), frame(scenes[3], 1));
  expect(await match([excerpt])).toMatchObject([
    { entry: entries[0], type: 'vpdq', distance: null, share: { asked: 100, banked: 40 } },
  ]);
  const others = ['0f', 'f0', '33', 'cc'].map((byte, second) => frame(byte.repeat(32), second));
  expect(await match([vpdq(frame(scenes[0], 9), ...others)])).toEqual([]);
  expect(await match([vpdq(frame(scenes[0], 0, 10))])).toEqual([]);
});

/** Few bits at the front differ, so that things are near each other, and some at the edge. */
const hashes = fc
  .tuple(fc.nat(3), fc.nat(40))
  .map(([shape, bits]) => pdqAt(['3c', '3d', 'c3', '5a'][shape].repeat(32), bits));
const entry = fc.record({
  pdq: fc.array(hashes, { maxLength: 2 }),
  md5: fc.array(fc.nat(5), { maxLength: 2 }),
});
const acts = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ add: fc.array(entry, { minLength: 1, maxLength: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat(10) }) },
    { weight: 2, arbitrary: fc.record({ ask: fc.tuple(hashes, fc.nat(5)) }) },
  ),
  { maxLength: 20 },
);

test('matches are those of comparing with every entry, through adds and deletes', async () => {
  let banks = 0;
  await fc.assert(
    fc.asyncProperty(acts, fc.integer({ min: 0, max: 64 }), async (all, distance) => {
      banks += 1;
      const name = `BANK_${banks}`;
      const bank = await bankOf({ name, distance });
      const model = new Map<number, { pdq: string[]; md5: number[] }>();
      for (const act of all) {
        if ('add' in act) {
          const entries = act.add.map((one) => ({
            fingerprints: [...one.pdq.map((value) => pdq(value)), ...one.md5.map(md5)],
          }));
          const kept = await inTransaction(database, (transaction) =>
            upsertEntries(transaction, bank.id, entries, { now }),
          );
          for (const [place, { id }] of kept.entries()) model.set(id, act.add[place]);
        } else if ('remove' in act) {
          const id = [...model.keys()][act.remove];
          if (id === undefined) continue;
          model.delete(id);
          await inTransaction(database, (transaction) =>
            deleteEntries(transaction, bank.id, { ids: [id] }, now),
          );
        } else {
          const [hash, number] = act.ask;
          const found = await match([pdq(hash), md5(number)], { banks: [name] });
          const near = [...model].flatMap(([id, known]) => {
            const distances = known.pdq
              .map((value) => bitsBetween(value, hash))
              .filter((bits) => bits <= distance);
            if (known.md5.includes(number)) distances.push(0);
            return distances.length > 0 ? [[id, Math.min(...distances)]] : [];
          });
          expect(new Map(found.map(({ entry: id, distance: bits }) => [id, bits]))).toEqual(
            new Map(near as [number, number][]),
          );
        }
      }
    }),
    { numRuns: 30 },
  );
});

function bitsBetween(a: string, b: string): number {
  return hammingDistance(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
}
