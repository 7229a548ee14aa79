import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Send } from '../access/testing.ts';
import { takeUpAppeals } from './appeals/take-up-appeals.ts';
import {
  decideItem,
  decisionOn,
  type ReviewService,
  readAll,
  reviewService,
  takeNext,
} from './testing.ts';

let service: ReviewService;
let ada: Send;
let bo: Send;
beforeAll(async () => {
  service = await reviewService();
  ada = await service.as('reviewer');
  bo = await service.as('reviewer');
});
afterAll(() => service?.close());

const messages = async (report: string) =>
  (
    await sql<{ what: string }>`SELECT payload->>'what' AS what
      FROM outgoing.message WHERE subject = ${report} ORDER BY id`.execute(service.database.kysely)
  ).rows.map(({ what }) => what);

test('a reviewer reads what came with a report by any way, and not who sent it', async () => {
  const sent = await service.platform('POST', '/api/v1/report', {
    reporter: { kind: 'user', typeId: 'user', id: 'acct:teller' },
    reportedAt: '2026-05-04T11:59:00.000Z',
    reportedItem: { id: 'post:coop', typeId: 'post', data: { text: 'fresh gloamfruit' } },
    reportedItemThread: [{ id: 'post:before', typeId: 'post', data: { text: 'who has some' } }],
  });
  expect(sent.status).toBe(201);
  const item = await takeNext(ada);
  const { text } = await ada('GET', `/v1/review/items/${item.id}/context/reports`);
  expect(text).toContain('fresh gloamfruit');
  expect(text).toContain('who has some');
  expect(text).not.toContain('acct:teller');
  const { rows } = await sql<{ content: string }>`SELECT content FROM reports.report
    WHERE id = ${sent.body.reportId}`.execute(service.database.kysely);
  expect(rows[0]!.content).not.toContain('acct:teller');
  await decideItem(ada, item, 'violates');
});

test('what is being written while a decision is, must be read before it', async () => {
  await service.report();
  const item = await takeNext(ada);
  await readAll(ada, item);
  const client = await service.database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE reports.work SET reports = reports + 1 WHERE id = $1', [item.id]);
    const deciding = ada(
      'POST',
      `/v1/review/items/${item.id}/decision`,
      decisionOn(item, 'violates'),
    );
    await pause(500);
    await client.query('COMMIT');
    expect((await deciding).body.missing).toEqual([
      { section: 'reports', why: '1 came since it was read.' },
    ]);
  } finally {
    client.release();
  }
  await decideItem(ada, item, 'violates');
});

test('of a thousand and more who reported each can appeal, and hears when it changed nothing', async () => {
  const report = await service.report();
  await sql`INSERT INTO reports.report SELECT (jsonb_populate_record(report, jsonb_build_object(
      'id', gen_random_uuid(), 'receipt_key', gen_random_uuid(),
      'received_at', received_at - interval '1 hour'))).*
    FROM reports.report, generate_series(1, 1000)
    WHERE report.id = ${report}`.execute(service.database.kysely);
  const decision = await decideItem(ada, await takeNext(ada), 'violates');
  const appeal = { appellant: 'reporter', decision, report, words: 'It is worse than that.' };
  expect((await service.platform('POST', '/v1/review/appeals', appeal)).status).toBe(201);
  await decideItem(bo, await takeNext(bo), 'violates');
  expect(await messages(report)).toEqual(['received', 'outcome', 'upheld']);
});

test('an appeal that waits is taken up however many came after it', async () => {
  const report = await service.report();
  const item = await takeNext(ada);
  const early = randomUUID();
  await sql`INSERT INTO reports.appeal (id, received_at, origin, appellant, report_id, work_id, content)
    VALUES (${early}, ${new Date(service.now())}, 'form', 'reporter', ${report}, ${item.id},
      '{"reason": "early"}')`.execute(service.database.kysely);
  expect(await takeUpAppeals(service.database, service.now())).toBe(0);
  await sql`INSERT INTO review.received_appeal (id, sequence, taken_at)
    VALUES (${randomUUID()}, 5000, ${new Date(service.now())})`.execute(service.database.kysely);
  await decideItem(ada, item, 'does-not-violate');
  service.forward(60_000);
  expect(await takeUpAppeals(service.database, service.now())).toBe(1);
  expect(await takeUpAppeals(service.database, service.now())).toBe(0);
  const { body } = await service.platform('GET', '/v1/review/appeals');
  expect(body.items).toContainEqual(expect.objectContaining({ id: early, state: 'open' }));
});
