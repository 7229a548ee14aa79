import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkCanaries } from '../canaries/check-canaries.ts';
import { openChannels, sendAll } from '../canaries/send-canaries.ts';
import { takeUp } from '../channels/activity/take-up-flags.ts';
import { type MailGateway, startMailGateway } from '../channels/email/gateway.ts';
import { takeInFolder } from '../channels/file/take-in-files.ts';
import { openWork } from '../index.ts';
import { aReport, type ReportsService, reportsService } from '../testing.ts';
import { checkAll } from './check-books.ts';
import { conservation } from './conservation.ts';
import { dropAlarms } from './drops/drop-alarms.ts';
import { lookAtMoved, walk } from './places.ts';

let service: ReportsService;
let gateway: MailGateway;
let folder: string;
let now = Date.now();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-watch-'));
  service = await reportsService({ now: () => now });
  gateway = await startMailGateway(service.database, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await gateway?.close();
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await service.database.pool.query(
    'TRUNCATE reports.report, reports.work, reports.transition, reports.alarm, reports.canary, reports.rate',
  );
});

const query = async (text: string, values: unknown[] = []) =>
  (await service.database.pool.query(text, values)).rows;
const send = async (changes = {}) =>
  (
    await service.platform('POST', '/v1/reports', aReport(changes), {
      'idempotency-key': randomUUID(),
    })
  ).body.id;
const alarms = async () =>
  (
    await query(
      'SELECT kind, subject FROM reports.alarm WHERE ended_at IS NULL ORDER BY kind, subject',
    )
  ).map(({ kind, subject }) => `${kind}: ${subject}`);

test('the books agree while nothing is lost, and a Flag not yet taken up counts as open', async () => {
  await send({ target: { kind: 'account', id: 'acct:a' } });
  await send({ target: { kind: 'account', id: 'acct:a' } });
  const flag = { id: randomUUID(), type: 'Flag', actor: 'acct:3', object: 'acct:7' };
  await service.platform('POST', '/v1/activities', JSON.stringify(flag), {
    'content-type': 'application/x-ndjson',
  });
  const before = await conservation(service.database, now);
  expect(before).toMatchObject({ received: 3, open: 2, merged: 1, waitingFlags: 1, faults: [] });
  await takeUp(service.database);
  const after = await conservation(service.database, now);
  expect(after).toMatchObject({ received: 3, open: 2, merged: 1, waitingFlags: 0, faults: [] });
});

test.each([
  ['a report is deleted', 'DELETE FROM reports.report WHERE id = $1', /gone/],
  [
    'a state is changed past the book',
    "UPDATE reports.report SET state = 'decided', decision_id = id WHERE id = $1",
    /elsewhere/,
  ],
  ['its entry is gone', 'DELETE FROM reports.transition WHERE report_id = $1', /no transition/],
  [
    'its work is closed',
    "UPDATE reports.work SET state = 'decided' WHERE id = (SELECT work_id FROM reports.report WHERE id = $1)",
    /without open work/,
  ],
  ['its due date is gone', 'UPDATE reports.report SET due_at = NULL WHERE id = $1', /due date/],
  [
    'its acknowledgement is gone',
    'DELETE FROM outgoing.message WHERE subject = $1::uuid::text',
    /no acknowledgement/,
  ],
])('it is loud when %s', async (_name, fault, words) => {
  const id = await send();
  await send();
  await query(fault, [id]);
  await checkAll(service.database, now);
  expect((await alarms()).join()).toMatch(words);
  const reader = await service.as('reviewer');
  const { body } = await reader('GET', '/v1/reports/conservation');
  expect(body.books.faults.join()).toMatch(words);
});

test('of a large record, those that moved lately are looked at, and the others in turn', async () => {
  const { kysely } = service.database;
  const ids = await Promise.all(Array.from({ length: 12 }, () => send()));
  const old = ids.sort()[1];
  await query('DELETE FROM outgoing.message WHERE subject = $1::uuid::text', [old]);
  const start = await walk(kysely, { most: 0 });
  expect(start.misplaced.silent).toBe(0);
  expect((await walk(kysely, { after: old })).misplaced.silent).toBe(0);
  expect(await walk(kysely)).toMatchObject({ misplaced: { silent: 1 }, reached: null });
  expect((await lookAtMoved(kysely, new Date(now - 1_000))).silent).toBe(1);
  expect((await lookAtMoved(kysely, new Date(now + 1_000))).silent).toBe(0);
});

test('work that is nearly due is an alarm before it is overdue', async () => {
  await send({ class: 'apparent-material' });
  await checkAll(service.database, now + 30 * 60_000);
  expect(await alarms()).toEqual(['acknowledgement: late']);
  await checkAll(service.database, now + 50 * 60_000);
  expect(await alarms()).toEqual(['acknowledgement: late', 'breach-soon: child-safety']);
  await checkAll(service.database, now + 61 * 60_000);
  expect(await alarms()).toEqual(['acknowledgement: late', 'breach: child-safety']);
  const { body } = await (await service.as('reviewer'))('GET', '/v1/reports/alarms');
  expect(body.items.map(({ detail }: { detail: string }) => detail).sort()).toEqual([
    '1 acknowledgement is late.',
    '1 piece of work in the queue child-safety is overdue.',
  ]);
});

test('a client that falls silent is noticed; one that is replaced by a newer version is not', async () => {
  const end = Math.floor(now / 3_600_000) * 3_600_000;
  const fill = (version: string, language: string, from: number, to: number, reports: number) =>
    query(
      `INSERT INTO reports.rate SELECT hour, 'api', $1, $2, $5
       FROM generate_series($3::timestamptz, $4::timestamptz, '1 hour') AS hour`,
      [
        version,
        language,
        new Date(end - from * 3_600_000),
        new Date(end - to * 3_600_000),
        reports,
      ],
    );
  await fill('steady 1', 'en', 168 * 8, 1, 30);
  await fill('silent 1', 'en-gb', 168 * 8, 2, 30);
  await fill('old 1', 'fr', 168 * 8, 2, 30);
  await fill('new 2', 'fr', 1, 1, 29);
  await fill('quiet 1', 'es', 168 * 8, 30, 2);
  const found = await dropAlarms(service.database, now);
  expect(found.map(({ subject }) => subject).sort()).toEqual([
    'api quiet 1 es',
    'api silent 1 en-gb',
  ]);
  await checkAll(service.database, now);
  expect((await alarms()).filter((one) => one.startsWith('drop'))).toHaveLength(2);
});

test('canaries go through every channel, are seen by nobody and counted by nothing', async () => {
  const surroundings = {
    ...service.surroundings,
    mailIn: { host: '127.0.0.1', port: gateway.port },
    dropFolder: folder,
  };
  await takeInFolder(service.database, folder, now);
  expect(openChannels(surroundings)).toHaveLength(6);
  const flags = (await query('SELECT coalesce(sum(flags), 0)::integer AS n FROM intake.tally'))[0]
    .n;
  await sendAll(service.database, surroundings, now);
  expect(
    await query('SELECT channel, failure FROM reports.canary WHERE failure IS NOT NULL'),
  ).toEqual([]);
  await takeUp(service.database);
  await takeInFolder(service.database, folder, now);
  expect(await query('SELECT channel FROM reports.report WHERE NOT canary')).toEqual([]);
  expect(await query('SELECT channel FROM reports.report WHERE canary')).toHaveLength(6);
  expect(await openWork(service.database, { limit: 10 })).toEqual([]);
  const books = await conservation(service.database, now);
  expect([books.received, books.open, books.waitingFlags]).toEqual(
    [0, 0, 0].map((n) => n + books.waitingFlags),
  );
  expect((await query('SELECT coalesce(sum(flags), 0)::integer AS n FROM intake.tally'))[0].n).toBe(
    flags,
  );
  expect(await checkCanaries(service.database, now + 1_000)).toBe(0);
  expect(await query('SELECT FROM reports.canary WHERE arrived_at IS NULL')).toEqual([]);
  expect(await query('SELECT FROM reports.report')).toEqual([]);
});

test('a canary that does not arrive within two minutes is an alarm, until one arrives', async () => {
  const surroundings = {
    ...service.surroundings,
    page: false,
    ownAddress: () => 'http://127.0.0.1:9',
  };
  await sendAll(service.database, surroundings, now);
  expect(await checkCanaries(service.database, now + 119_000)).toBe(3);
  expect(await alarms()).toEqual([]);
  await checkCanaries(service.database, now + 120_000);
  expect(await alarms()).toEqual(['canary: activity', 'canary: api', 'canary: coop']);
  await takeUp(service.database);
  await sendAll(service.database, { ...service.surroundings, page: false }, now + 121_000);
  await takeUp(service.database);
  await checkCanaries(service.database, now + 122_000);
  expect(await alarms()).toEqual([]);
  // Those that never arrived are past: they are no alarm again.
  await checkCanaries(service.database, now + 182_000);
  expect(await alarms()).toEqual([]);
});

test('nobody makes a canary without the key of the installation', async () => {
  const forged = { 'x-breakwater-canary': `${randomUUID()}.${'A'.repeat(43)}` };
  expect((await service.anonymous('POST', '/v1/reports', aReport(), forged)).status).toBe(401);
  now += 1;
});
