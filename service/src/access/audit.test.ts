import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseAccount, purge } from '../storage/index.ts';
import { type TestDatabase, testDatabase } from '../storage/testing.ts';
import { accessStorage, audit, verifyAudit } from './index.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const actor = { kind: 'system', name: 'a test' } as const;

/** A log of `entries`, a day apart. */
async function logOf(entries: number): Promise<TestDatabase> {
  const database = await testDatabase([accessStorage]);
  for (let entry = 0; entry < entries; entry++) {
    await audit(
      { database, now: () => start + entry * day },
      { actor, action: 'test.note', subject: { kind: 'account', id: 'acct:7' }, detail: { entry } },
    );
  }
  return database;
}

/** What somebody with full rights on the database could do. */
async function tamper(database: TestDatabase, statement: string): Promise<void> {
  await sql.raw('ALTER TABLE access.audit DISABLE TRIGGER USER').execute(database.kysely);
  await sql.raw(statement).execute(database.kysely);
  await sql.raw('ALTER TABLE access.audit ENABLE TRIGGER USER').execute(database.kysely);
}

const now = start + 10 * day;
let whole: TestDatabase;
beforeAll(async () => {
  whole = await logOf(5);
});
afterAll(() => whole.close());

test('a log that nobody touched is whole', async () => {
  const { entries, faults, head } = await verifyAudit(whole, { now });
  expect({ entries, faults }).toEqual({ entries: 5, faults: [] });
  expect(head?.seq).toBe(5);
});

test.each([
  ['UPDATE', "UPDATE access.audit SET actor_name = 'somebody else'"],
  ['DELETE', 'DELETE FROM access.audit WHERE seq = 5'],
  ['TRUNCATE', 'TRUNCATE access.audit'],
])('the database refuses %s', async (_name, statement) => {
  await expect(sql.raw(statement).execute(whole.kysely)).rejects.toThrow('append-only');
  expect((await verifyAudit(whole, { now })).entries).toBe(5);
});

test.each([
  ['a changed text', `UPDATE access.audit SET detail = '{"entry":9}' WHERE seq = 3`, 'entry 3'],
  ['a changed actor', `UPDATE access.audit SET actor_name = 'x' WHERE seq = 1`, 'entry 1'],
  ['a changed time', `UPDATE access.audit SET at = at + interval '1 ms' WHERE seq = 5`, 'entry 5'],
  ['an entry taken out', 'DELETE FROM access.audit WHERE seq = 3', 'between 2 and 4 are missing'],
  [
    'an entry taken out and the rest moved up',
    `DELETE FROM access.audit WHERE seq = 3; UPDATE access.audit SET seq = seq - 1 WHERE seq > 3`,
    'entry 3',
  ],
  [
    'two entries exchanged',
    `UPDATE access.audit SET seq = 100 WHERE seq = 2; UPDATE access.audit SET seq = 2 WHERE seq = 3;
     UPDATE access.audit SET seq = 3 WHERE seq = 100`,
    'entry 2',
  ],
  ['a beginning cut off', 'DELETE FROM access.audit WHERE seq < 3', 'before 3 are missing'],
  [
    'an entry put in',
    `INSERT INTO access.audit SELECT 6, at, actor_kind, actor_id, actor_name, action, subject_kind,
       subject_id, detail, at, digest, sha256(digest) FROM access.audit WHERE seq = 5`,
    'entry 6',
  ],
])('%s shows', async (_name, statement, fault) => {
  const database = await logOf(5);
  await tamper(database, statement);
  const { faults } = await verifyAudit(database, { now });
  await database.close();
  expect(faults.join('\n')).toContain(fault);
});

test('an end that was cut off shows against a head that was kept elsewhere', async () => {
  const database = await logOf(5);
  const { head } = await verifyAudit(database, { now });
  await tamper(database, 'DELETE FROM access.audit WHERE seq = 5');
  expect((await verifyAudit(database, { now })).faults).toEqual([]);
  expect((await verifyAudit(database, { now, head: head! })).faults).toEqual([
    'the entry 5 that an earlier check saw is not in the log',
  ]);
  await audit({ database, now: () => now }, { actor, action: 'test.note' });
  expect((await verifyAudit(database, { now, head: head! })).faults).toHaveLength(1);
  await database.close();
});

test('what is rolled back is not in the log, what is committed together is a chain', async () => {
  const database = await logOf(0);
  const context = { database, now: () => now };
  const { kysely } = database;
  await expect(
    kysely.transaction().execute(async (transaction) => {
      await audit(context, { actor, action: 'test.undone' }, transaction);
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await Promise.all(
    Array.from({ length: 20 }, () => audit(context, { actor, action: 'test.together' })),
  );
  expect(await verifyAudit(database, { now })).toMatchObject({ entries: 20, faults: [] });
  await database.close();
});

test('when its time is over the oldest part goes, and the rest is still whole', async () => {
  const database = await logOf(5);
  const later = start + (1825 + 3) * day;
  expect(await purge(database, [accessStorage], { now: later })).toEqual({ 'access.audit': 3 });
  expect(await verifyAudit(database, { now: later })).toMatchObject({ entries: 2, faults: [] });
  await tamper(database, 'DELETE FROM access.audit WHERE seq = 4');
  expect((await verifyAudit(database, { now: later })).faults).toHaveLength(1);
  await database.close();
});

test('what was done to a held account stays; the account is not named by its id', async () => {
  const database = await logOf(3);
  await sql`INSERT INTO storage.legal_hold (account, reason, placed_by)
    VALUES (${database.subjectKey('account', 'acct:7')}, 'an order', 'counsel')`.execute(
    database.kysely,
  );
  const later = start + 2000 * day;
  expect(await purge(database, [accessStorage], { now: later })).toEqual({});
  const { rows } = await sql<{ all: string }>`
    SELECT json_agg(a)::text AS all FROM access.audit a`.execute(database.kysely);
  expect(rows[0]!.all).not.toContain('acct:7');
  await database.close();
});

test('the log is whole after an account in it was erased', async () => {
  const database = await logOf(3);
  expect((await eraseAccount(database, [accessStorage], 'acct:7', now)).erased).toBe(true);
  expect(await verifyAudit(database, { now })).toMatchObject({ entries: 3, faults: [] });
  await database.close();
});
