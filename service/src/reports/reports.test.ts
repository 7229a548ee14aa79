import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyTransaction } from '../storage/index.ts';
import { decideWork, openWork, reopenWork, reportsOf, workOf } from './index.ts';
import { aReport, type ReportsService, reportsService } from './testing.ts';

let service: ReportsService;
let now = Date.UTC(2026, 4, 4, 12);
beforeAll(async () => {
  service = await reportsService({ now: () => now });
});
afterAll(() => service?.close());

const send = (body: object, key = randomUUID()) =>
  service.platform('POST', '/v1/reports', body, { 'idempotency-key': key });
const inTransaction = <T>(work: (transaction: AnyTransaction) => Promise<T>) =>
  service.database.kysely.transaction().execute(work);
const context = () => ({ database: service.database, now: () => now });
const reportOf = async (id: string) =>
  (await service.database.pool.query('SELECT * FROM reports.report WHERE id = $1', [id])).rows[0];
const messagesOf = async (id: string) =>
  (
    await service.database.pool.query(
      "SELECT payload ->> 'what' AS what FROM outgoing.message WHERE subject = $1 ORDER BY id",
      [id],
    )
  ).rows.map(({ what }) => what);

test('a report is answered with its queue entry, due date, acknowledgement and both books written', async () => {
  const { status, body } = await send(aReport({ class: 'apparent-material' }));
  expect(status).toBe(201);
  expect(body).toMatchObject({
    repeated: false,
    receipt: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
  });
  const report = await reportOf(body.id);
  expect(report).toMatchObject({
    state: 'open',
    channel: 'api',
    due_at: new Date(now + 3_600_000),
  });
  expect(await workOf(service.database, report.work_id)).toMatchObject({
    state: 'open',
    queue: 'child-safety',
    reports: 1,
    due_at: new Date(now + 3_600_000),
  });
  expect(await messagesOf(body.id)).toEqual(['received']);
  const { rows } = await service.database.pool.query(
    'SELECT act, to_state FROM reports.transition WHERE report_id = $1',
    [body.id],
  );
  expect(rows).toEqual([{ act: 'receive', to_state: 'open' }]);
});

test('a report sent twice is one report; its key with another report is refused', async () => {
  const key = randomUUID();
  const report = aReport();
  const answers = await Promise.all([send(report, key), send(report, key), send(report, key)]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
  expect(
    (await workOf(service.database, (await reportOf(answers[0]!.body.id)).work_id))?.reports,
  ).toBe(1);
  const other = await send({ ...report, class: 'other' }, key);
  expect(other.status).toBe(422);
  expect(other.body.type).toBe('urn:breakwater:problem:idempotency-key-reused');
});

test('what reporters write is kept as it came, also what PostgreSQL refuses as text', async () => {
  const reason = 'a\u0000b \ud800 c';
  const { body } = await send(aReport({ reason, target: { kind: 'post', id: 'post:\u0000x' } }));
  const report = await reportOf(body.id);
  expect(JSON.parse(report.content)).toMatchObject({ reason, target: { id: 'post:\u0000x' } });
});

test('a report that is nested too deeply, or in no language, is refused with what to do', async () => {
  const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
  expect((await send(aReport({ details: deep(150) }))).status).toBe(201);
  const { status, body } = await send(aReport({ details: deep(3_000) }));
  expect([status, body.type]).toEqual([400, 'urn:breakwater:problem:too-deep']);
  const tongue = await send(aReport({ language: `en${'-abcdefgh'.repeat(400)}` }));
  expect([tongue.status, tongue.body.field]).toEqual([400, 'language']);
});

test.each(['cursor=1_------------------------------------', 'language=%00'])(
  'a list of reports refuses what it cannot look for: %s',
  async (query) => {
    const reader = await service.withKey('reports:read');
    expect((await reader('GET', `/v1/reports?${query}`)).status).toBe(400);
  },
);

test('who reported is sealed', async () => {
  const reporter = { type: 'user', account: 'acct:teller', email: 'teller@reports.example' };
  const { body } = await send(aReport({ reporter }));
  const { rows } = await service.database.pool.query(
    'SELECT report::text AS text FROM reports.report WHERE id = $1',
    [body.id],
  );
  expect(rows[0].text).not.toMatch(/teller/);
});

test('reports about one account are one piece of work, duplicates merge, and every reporter is told', async () => {
  const target = { kind: 'account', id: 'acct:one' };
  const first = (await send(aReport({ target }))).body.id;
  now += 60_000;
  const second = (await send(aReport({ target }))).body.id;
  const third = (
    await send(
      aReport({ target: { kind: 'post', id: 'p1', account: 'acct:one' }, class: 'blackmail' }),
    )
  ).body.id;
  const work = (await reportOf(first)).work_id;
  expect(
    (await reportsOf(service.database, work)).map(({ id, state, merged_into }) => [
      id,
      state,
      merged_into,
    ]),
  ).toEqual([
    [first, 'open', null],
    ...[
      [second, 'merged', first],
      [third, 'open', null],
    ].sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  ]);
  expect(await workOf(service.database, work)).toMatchObject({
    class: 'blackmail',
    reports: 3,
    due_at: new Date(now + 3_600_000),
  });

  const decisionId = randomUUID();
  const decided = await inTransaction((transaction) =>
    decideWork(transaction, context(), {
      work,
      outcome: 'violates',
      decisionId,
      at: new Date(now),
    }),
  );
  expect(decided).toBe(2);
  for (const id of [first, second, third]) {
    expect(await reportOf(id)).toMatchObject({ outcome: 'violates', decision_id: decisionId });
    expect(await messagesOf(id)).toEqual(['received', 'outcome']);
  }
  expect((await reportOf(second)).state).toBe('merged');
  await expect(
    inTransaction((transaction) =>
      decideWork(transaction, context(), {
        work,
        outcome: 'violates',
        decisionId,
        at: new Date(now),
      }),
    ),
  ).rejects.toMatchObject({ status: 409 });

  const later = (await send(aReport({ target }))).body.id;
  expect((await reportOf(later)).work_id).not.toBe(work);
  await inTransaction((transaction) =>
    reopenWork(transaction, context(), { work, reason: 'appeal', at: new Date(now) }),
  );
  expect((await reportOf(first)).state).toBe('open');
  expect(await messagesOf(second)).toEqual(['received', 'outcome', 'reopened']);
  const open = await openWork(service.database, { limit: 1_000 });
  expect(open.filter(({ subject_id }) => subject_id === 'acct:one')).toHaveLength(2);
});

test('the most urgent work comes first, and is filtered by queue, language and skill', async () => {
  const calm = (await send(aReport({ class: 'other', language: 'de' }))).body.id;
  const danger = (await send(aReport({ class: 'other', dangerNow: true, language: 'fr' }))).body.id;
  const works = await openWork(service.database, { limit: 1_000 });
  const place = async (id: string) => {
    const work = (await reportOf(id)).work_id;
    return works.findIndex((one) => one.id === work);
  };
  expect(await place(danger)).toBe(0);
  expect(await place(calm)).toBeGreaterThan(0);
  expect(
    (await openWork(service.database, { queues: ['urgent'], limit: 9 })).map(({ queue }) => queue),
  ).toEqual(['urgent']);
  const german = await openWork(service.database, { languages: ['de'], limit: 1_000 });
  expect(german.some(({ languages }) => languages.includes('fr'))).toBe(false);
  expect(await openWork(service.database, { limit: 9, except: works.map(({ id }) => id) })).toEqual(
    [],
  );
});
