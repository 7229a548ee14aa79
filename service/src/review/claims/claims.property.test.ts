import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../storage/testing.ts';
import { reviewStorage } from '../storage.ts';
import { claimItem, claimsOf, dropClaim, ownClaim, renewClaim } from './claims.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([reviewStorage]);
});
afterAll(() => database?.close());

const lease = 20;
const people = ['ada', 'bo', 'cy'] as const;
const time = (minutes: number) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);

const take = (item: string, person: string, now: number) =>
  claimItem(database.kysely, {
    item: { id: item, kind: 'work', workId: item },
    person,
    at: time(now),
    until: time(now + lease),
  });

const acts = fc.array(
  fc.record({
    person: fc.constantFrom(...people),
    act: fc.constantFrom('take', 'renew', 'give-back'),
    wait: fc.integer({ min: 0, max: 25 }),
  }),
  { minLength: 1, maxLength: 25 },
);

test('whatever people do, an item is held by one, who took it when nobody held it', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const item = randomUUID();
      let now = 0;
      let holder: string | null = null;
      let end = 0;
      for (const { person, act, wait } of sequence) {
        now += wait;
        if (now >= end) holder = null;
        const mine = holder === person;
        if (act === 'take') {
          const claim = await take(item, person, now);
          expect(claim !== undefined).toBe(holder === null || mine);
          if (claim) [holder, end] = [person, now + lease];
        } else {
          const acted = await database.kysely
            .transaction()
            .execute(async (transaction) => {
              await ownClaim(transaction, item, person, time(now));
              if (act === 'renew') await renewClaim(transaction, item, time(now + lease));
              else await dropClaim(transaction, item);
            })
            .then(
              () => true,
              () => false,
            );
          expect(acted).toBe(mine);
          if (acted && act === 'renew') end = now + lease;
          if (acted && act === 'give-back') holder = null;
        }
        const held = await Promise.all(
          people.map((one) => claimsOf(database.kysely, one, time(now))),
        );
        const holders = people.filter((_one, index) =>
          held[index]!.some(({ item_id: id }) => id === item),
        );
        expect(holders).toEqual(holder === null ? [] : [holder]);
      }
    }),
    { numRuns: 25, seed: 7 },
  );
});

test('of many who take one item at the same moment one has it, also when a lease has just run out', async () => {
  for (let round = 0; round < 10; round += 1) {
    const item = randomUUID();
    for (const now of [0, lease]) {
      const names = Array.from({ length: 12 }, (_, index) => `person ${now} ${index}`);
      const taken = await Promise.all(names.map((name) => take(item, name, now)));
      expect(taken.filter((claim) => claim !== undefined).length).toBe(1);
    }
  }
});
