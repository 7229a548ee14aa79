import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../storage/testing.ts';
import { defaultPolicy } from '../document/default/default-policy.ts';
import { policyStorage } from '../storage.ts';
import { policyWith, term } from '../testing.ts';
import { documentFrom } from './content.ts';
import { policyChange, runningPolicy } from './running.ts';
import { addVersion, documentOf } from './versions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([policyStorage]);
});
afterAll(() => database.close());

const document = policyWith({ terms: [term('a', 'gloamfruit')] });
const made = {
  document,
  basedOn: 1,
  origin: 'proposal',
  proposalId: null,
  reason: 'a test',
  madeBy: 'gull',
} as const;
const at = new Date(Date.UTC(2026, 5, 1));

const add = () =>
  database.kysely
    .transaction()
    .execute((transaction) => addVersion(transaction, database, made, at));

test('a record begins with the default policy, which runs', async () => {
  expect(await runningPolicy(database)).toEqual({ version: 1, change: 1, document: defaultPolicy });
  expect(await policyChange(database)).toBe(1);
});

test('a version is kept as it was made, and no term can be read in the database', async () => {
  const version = await add();
  expect(await documentOf(database, version)).toEqual(document);
  const { rows } = await sql<{ row: string }>`
    SELECT v::text AS row FROM policy.version v`.execute(database.kysely);
  const hex = Buffer.from('gloamfruit').toString('hex');
  for (const { row } of rows) {
    expect(row).not.toContain('gloamfruit');
    expect(row).not.toContain(hex);
  }
});

test.each([
  ['changed', "UPDATE policy.version SET content = '', reason = 'x' WHERE version = 1"],
  ['taken away', 'DELETE FROM policy.version'],
  ['emptied', 'TRUNCATE policy.version CASCADE'],
  ['rewritten in what ran', "UPDATE policy.running SET version = 1, reason = 'x'"],
  ['taken out of what ran', 'DELETE FROM policy.running'],
])('a version is not %s, whoever asks', async (_, statement) => {
  await expect(database.pool.query(statement)).rejects.toThrow(/append-only/);
  expect(await documentOf(database, 1)).toEqual(defaultPolicy);
});

test('the content of one version does not open as that of another', async () => {
  const [one, other] = [await add(), await add()];
  const { rows } = await sql<{ content: Buffer }>`
    SELECT content FROM policy.version WHERE version = ${one}`.execute(database.kysely);
  expect(documentFrom(database, one, rows[0].content)).toEqual(document);
  expect(() => documentFrom(database, other, rows[0].content)).toThrow();
});

test('of two versions that are made at once, each has a number of its own', async () => {
  const results = await Promise.allSettled([add(), add(), add()]);
  const numbers = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(numbers.length).toBeGreaterThan(0);
  expect(new Set(numbers).size).toBe(numbers.length);
});
