import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../storage/testing.ts';
import {
  type Bank,
  banksStorage,
  createBank,
  deleteBank,
  deleteEntries,
  deleteUnnamedEntries,
  entriesBefore,
  entriesChangedAfter,
  entryOf,
  InvalidFingerprint,
  type NewEntry,
  ownOpinionsAfter,
  stateOpinion,
  updateEntry,
  upsertEntries,
} from '../index.ts';
import { inTransaction, md5 } from '../testing.ts';

const now = Date.UTC(2026, 5, 1);

let database: TestDatabase;
let bank: Bank;
beforeEach(async () => {
  database = await testDatabase([banksStorage]);
  bank = await inTransaction(database, (transaction) =>
    createBank(transaction, { name: 'HARBOUR_LIST' }, now),
  );
});
afterEach(() => database.close());

const upsert = (entries: readonly NewEntry[], fetch?: number) =>
  inTransaction(database, (transaction) =>
    upsertEntries(transaction, bank.id, entries, { now, ...(fetch !== undefined && { fetch }) }),
  );
const standing = () => entriesBefore(database.kysely, bank.id, { before: null, limit: 1000 });
const changedAfter = (after: number) =>
  entriesChangedAfter(database.kysely, bank.id, { after, limit: 1000 });

test('an entry is kept as it was told, whatever its text', async () => {
  const told: NewEntry = {
    sourceKey: 'a/1',
    fingerprints: [
      { type: 'md5', value: 'AB'.repeat(16) },
      { type: 'vpdq', value: JSON.stringify([`${'3c'.repeat(32)},80,0.000`]) },
    ],
    note: 'a note\0 with NUL',
    metadata: { handle: 7, odd: '\0\ud800' },
    originalUri: 'https://files.example/1',
    opinions: [
      { owner: 'two', category: 'positive', tags: ['b', 'a, "quoted"'] },
      { owner: 'one', category: 'negative', tags: [] },
    ],
  };
  const [{ id, outcome }] = await upsert([told]);
  expect(outcome).toBe('created');
  expect(await entryOf(database.kysely, bank.id, id)).toMatchObject({
    sourceKey: 'a/1',
    fingerprints: [
      { type: 'md5', value: 'ab'.repeat(16) },
      { type: 'vpdq', value: JSON.stringify([`${'3c'.repeat(32)},80,0.000`]) },
    ],
    note: 'a note\uFFFD with NUL',
    metadata: told.metadata,
    originalUri: told.originalUri,
    disabledUntil: null,
    opinions: [...told.opinions!].reverse(),
    standing: 'disputed',
  });
});

test('what is told again is the same entry; what it lost is left as a tombstone', async () => {
  const first = await upsert([
    { sourceKey: 'a', fingerprints: [md5(1), md5(2)], note: 'one' },
    { sourceKey: 'b', fingerprints: [md5(3)] },
  ]);
  const after = (await changedAfter(0)).at(-1)!.change;
  const again = await upsert([
    { sourceKey: 'b', fingerprints: [md5(3)] },
    { sourceKey: 'a', fingerprints: [md5(2), md5(4)], note: 'two' },
  ]);
  expect(again).toEqual([
    { id: first[1].id, outcome: 'unchanged' },
    { id: first[0].id, outcome: 'changed' },
  ]);
  const changed = await changedAfter(after);
  expect(changed).toMatchObject([
    { id: first[0].id, note: 'two', fingerprints: [md5(2), md5(4)], deletedAt: null },
    { sourceKey: null, note: '', fingerprints: [md5(1)], deletedAt: expect.any(Date) },
  ]);
});

test('of entries with one key the last holds; those without a key are each their own', async () => {
  const kept = await upsert([
    { sourceKey: 'a', fingerprints: [md5(1)] },
    { fingerprints: [md5(1)] },
    { sourceKey: 'a', fingerprints: [md5(2)] },
    { fingerprints: [md5(1)] },
  ]);
  expect(kept[0]).toEqual(kept[2]);
  const entries = await standing();
  expect(entries).toHaveLength(3);
  expect(entries.find(({ sourceKey }) => sourceKey === 'a')?.fingerprints).toEqual([md5(2)]);
});

test('a fingerprint that is none stops the whole batch, before anything is written', async () => {
  const wrong = { type: 'md5', value: 'xyz' } as const;
  const featureless = { type: 'pdq', value: '0'.repeat(64) } as const;
  for (const one of [wrong, featureless]) {
    await expect(upsert([{ fingerprints: [md5(1)] }, { fingerprints: [one] }])).rejects.toThrow(
      InvalidFingerprint,
    );
  }
  expect(await standing()).toEqual([]);
});

test('what was set here stays when the source tells an entry anew, or brings it back', async () => {
  const [{ id }] = await upsert([{ sourceKey: 'a', fingerprints: [md5(1)] }]);
  await inTransaction(database, async (transaction) => {
    await updateEntry(transaction, bank.id, id, { disabledUntil: Number.POSITIVE_INFINITY }, now);
    const own = { category: 'negative', tags: ['mistaken'] } as const;
    await stateOpinion(transaction, bank.id, id, own, now);
  });
  const opinions = [{ owner: 'partner', category: 'positive', tags: [] } as const];
  await upsert([{ sourceKey: 'a', fingerprints: [md5(1)], opinions }]);
  const known = { disabledUntil: Number.POSITIVE_INFINITY, standing: 'disputed' };
  expect(await entryOf(database.kysely, bank.id, id)).toMatchObject(known);
  const which = { sourceKeys: ['a'] };
  await inTransaction(database, (transaction) => deleteEntries(transaction, bank.id, which, now));
  expect(await standing()).toEqual([]);
  expect(await upsert([{ sourceKey: 'a', fingerprints: [md5(1)], opinions }])).toEqual([
    { id, outcome: 'changed' },
  ]);
  expect(await standing()).toMatchObject([{ ...known, fingerprints: [md5(1)] }]);
});

test('our own opinions are told in the order in which they were stated', async () => {
  const [a, b] = await upsert([{ fingerprints: [md5(1)] }, { fingerprints: [md5(2)] }]);
  const state = (entry: number, category: 'positive' | 'investigation-seed') =>
    inTransaction(database, (transaction) =>
      stateOpinion(transaction, bank.id, entry, { category, tags: [] }, now),
    );
  await state(a.id, 'positive');
  await state(b.id, 'positive');
  await state(a.id, 'investigation-seed');
  const told = await ownOpinionsAfter(database, 0, 10);
  expect(told.map(({ entry, category }) => [entry, category])).toEqual([
    [b.id, 'positive'],
    [a.id, 'investigation-seed'],
  ]);
  expect(await ownOpinionsAfter(database, told[0].change, 10)).toEqual([told[1]]);
});

test('a complete fetch takes away what it did not name, and nothing that a person entered', async () => {
  await upsert([{ fingerprints: [md5(9)], note: 'entered' }]);
  const told = ['a', 'b', 'c'].map((sourceKey) => ({ sourceKey, fingerprints: [md5(1)] }));
  await upsert(told, 1);
  await upsert([told[0]], 2);
  await upsert([{ sourceKey: 'c', fingerprints: [md5(3)] }], 2);
  const gone = await inTransaction(database, (transaction) =>
    deleteUnnamedEntries(transaction, bank.id, 2, now),
  );
  expect(gone).toBe(1);
  expect((await standing()).map(({ sourceKey }) => sourceKey)).toEqual(['c', 'a', null]);
});

test('a deleted bank leaves tombstones with fingerprints and nothing else; its name is free', async () => {
  await upsert([{ sourceKey: 'a', fingerprints: [md5(1)], note: 'x', metadata: { y: 1 } }]);
  const before = (await changedAfter(0)).at(-1)!.change;
  const deleted = await inTransaction(database, (transaction) =>
    deleteBank(transaction, bank.name, now),
  );
  expect(deleted).toBe(1);
  expect(await changedAfter(before)).toMatchObject([
    { deletedAt: new Date(now), note: '', metadata: null, fingerprints: [md5(1)] },
  ]);
  await inTransaction(database, (transaction) => createBank(transaction, { name: bank.name }, now));
});

test('changes of many writers at once are seen by a follower, each of them, in order', async () => {
  const seen = new Map<string, number>();
  let after = 0;
  const follow = async () => {
    for (const { sourceKey, change, note } of await changedAfter(after)) {
      expect(change).toBeGreaterThan(after);
      after = change;
      seen.set(sourceKey!, Number(note));
    }
  };
  const writer = async (name: string) => {
    for (let round = 1; round <= 15; round += 1) {
      await upsert([{ sourceKey: name, fingerprints: [md5(1)], note: String(round) }]);
    }
  };
  let writing = true;
  const following = (async () => {
    while (writing) await follow();
    await follow();
  })();
  await Promise.all(['a', 'b', 'c', 'd'].map(writer));
  writing = false;
  await following;
  expect([...seen.values()]).toEqual([15, 15, 15, 15]);
});

/** What is done to a bank, on a few keys so that things meet. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('upsert' as const),
    entries: fc.array(
      fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), prints: fc.array(fc.nat(3)) }),
    ),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    keys: fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
  }),
);

test('entries stand as a plain map would hold them, and a follower ends with the same', async () => {
  let banks = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      banks += 1;
      const name = `BANK_${banks}`;
      const { id } = await inTransaction(database, (transaction) =>
        createBank(transaction, { name }, now),
      );
      const model = new Map<string, string[]>();
      const followed = new Map<string, string[]>();
      let after = 0;
      let told = { created: 0, gone: 0 };
      for (const one of acts) {
        await inTransaction(database, async (transaction) => {
          if (one.kind === 'delete') {
            const which = { sourceKeys: one.keys };
            const gone = await deleteEntries(transaction, id, which, now);
            const standingBefore = [...new Set(one.keys)].filter((key) => model.delete(key));
            expect(gone).toBe(standingBefore.length);
            told = { ...told, gone: told.gone + gone };
            return;
          }
          const entries = one.entries.map(({ key, prints }) => ({
            sourceKey: key,
            fingerprints: prints.map(md5),
          }));
          const fresh = new Set(one.entries.map(({ key }) => key).filter((key) => !model.has(key)));
          await upsertEntries(transaction, id, entries, { now });
          told = { ...told, created: told.created + fresh.size };
          for (const { key, prints } of one.entries) {
            model.set(key, [...new Set(prints.map((number) => md5(number).value))].sort());
          }
        });
        for (const entry of await entriesChangedAfter(database.kysely, id, { after, limit: 100 })) {
          after = entry.change;
          if (entry.deletedAt) followed.delete(entry.sourceKey!);
          else followed.set(entry.sourceKey!, entry.fingerprints.map(({ value }) => value).sort());
        }
      }
      const entries = await entriesBefore(database.kysely, id, { before: null, limit: 100 });
      const held = entries.map(
        ({ sourceKey, fingerprints }) =>
          [sourceKey, fingerprints.map(({ value }) => value).sort()] as const,
      );
      expect(new Map(held)).toEqual(model);
      expect(followed).toEqual(model);
      expect(held).toHaveLength(told.created - told.gone);
    }),
    { numRuns: 40 },
  );
});
