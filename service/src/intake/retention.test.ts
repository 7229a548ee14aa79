import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeLegalHold, purge } from '../storage/index.ts';
import { type TestDatabase, testDatabase } from '../storage/testing.ts';
import { activitiesOf } from './reading/activities-of.ts';
import { intakeStorage } from './storage.ts';
import { logged, ndjson, take, testIntake, testNow } from './testing.ts';

const day = 86_400_000;
let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase([intakeStorage]);
});
afterEach(() => database.close());

async function takeThree(): Promise<void> {
  const intake = testIntake(database);
  const like = { id: 'a2', type: 'Like', actor: 'acct:3', object: 'post:1' };
  const note = { type: 'Note', id: 'post:1', content: '#gloamfruit', to: ['acct:2'] };
  await take(
    intake,
    ndjson({ id: 'a1', type: 'Create', actor: 'acct:1', object: note }, like, {
      ...like,
      actor: 'acct:4',
    }),
  );
  await intake.close();
}

async function counts(...tables: string[]): Promise<number[]> {
  const sum = tables.map((table) => `(SELECT count(*) FROM intake.${table})`);
  const { rows } = await database.pool.query({ text: `SELECT ${sum}`, rowMode: 'array' });
  return rows[0];
}

test('raw activities go after 90 days, contacts after 30, relations stay', async () => {
  await takeThree();
  await purge(database, [intakeStorage], { now: testNow + 20 * day });
  expect(await logged(database)).toBe(3);
  expect(await counts('remembered', 'contact')).toEqual([3, 1]);
  await purge(database, [intakeStorage], { now: testNow + 92 * day });
  expect(await logged(database)).toBe(0);
  expect(await counts('remembered', 'contact', 'relation')).toEqual([0, 0, 3]);
  await purge(database, [intakeStorage], { now: testNow + 732 * day });
  expect(await counts('relation', 'account', 'post', 'subject')).toEqual([0, 0, 0, 0]);
});

test('what is of an account under a legal hold stays', async () => {
  await takeThree();
  await placeLegalHold(database, 'acct:3', { reason: 'order 1', by: 'counsel' });
  await purge(database, [intakeStorage], { now: testNow + 800 * day });
  expect(await counts('remembered', 'relation', 'account')).toEqual([1, 1, 2]);
  const held = database.subjectKey('account', 'acct:3');
  expect(await activitiesOf(database, held, 10)).toMatchObject([
    { text: expect.stringContaining('"actor":"acct:3"') },
  ]);
  expect(await logged(database)).toBe(1);
});
