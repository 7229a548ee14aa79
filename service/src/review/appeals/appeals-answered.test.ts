import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Send } from '../../access/testing.ts';
import { decideItem, type ReviewService, reviewService, takeNext } from '../testing.ts';
import { takeUpAppeals } from './take-up-appeals.ts';

let service: ReviewService;
let ada: Send;
let bo: Send;

beforeAll(async () => {
  service = await reviewService();
  [ada, bo] = await Promise.all([1, 2].map(() => service.as('reviewer')));
});
afterAll(() => service?.close());

function send(path: string, fields: Readonly<Record<string, string>>) {
  return service.anonymous('POST', path, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
}

const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** Reports by the public page; answers the code. */
async function reportByPage(): Promise<string> {
  const token = tokenIn((await service.anonymous('GET', '/report')).text);
  const fields = { token, class: 'advertising', where: `https://x.example/${randomUUID()}` };
  return /class="code">([^<]+)</.exec((await send('/report', fields)).text)?.[1] ?? '';
}

const look = async (code: string) => (await send('/report/state', { code })).text;

async function appeal(code: string): Promise<void> {
  const fields = { token: tokenIn(await look(code)), code, reason: 'Look again.' };
  expect((await send('/report/appeal', fields)).status).toBe(201);
}

const answersWaiting = async () =>
  (
    await service.database.pool.query(
      "SELECT FROM outgoing.message WHERE kind = 'reports.appeal-answer'",
    )
  ).rows.length;

test('who appealed on the public page sees there that it is looked at, and what came of it', async () => {
  const code = await reportByPage();
  const decision = await decideItem(ada, await takeNext(ada), 'does-not-violate');
  await appeal(code);
  expect(await look(code)).toContain('Another person looks at it, or will.');
  expect(await look(code)).not.toContain('action="/report/appeal"');
  await takeUpAppeals(service.database, service.now());
  await decideItem(bo, await takeNext(bo), 'violates');
  expect(await look(code)).toContain('came to another decision');
  expect(await answersWaiting()).toBe(1);
  // Taken back: the appeal is open again, and so it is told.
  const { body } = await bo('GET', '/v1/review/decisions');
  expect(body.items[0].id).not.toBe(decision);
  const path = `/v1/review/decisions/${body.items[0].id}/undo`;
  expect((await bo('POST', path, { reason: 'The wrong item.' })).status).toBeLessThan(300);
  expect(await look(code)).not.toContain('came to another decision');
});

test('an appeal that is refused says why, on the page and in the outbox', async () => {
  const before = await answersWaiting();
  const code = await reportByPage();
  await decideItem(ada, await takeNext(ada), 'does-not-violate');
  service.forward(200 * 86_400_000);
  await appeal(code);
  await takeUpAppeals(service.database, service.now());
  expect(await look(code)).toContain('The time in which one can be asked for is over.');
  expect(await answersWaiting()).toBe(before + 1);
});
