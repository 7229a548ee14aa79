import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildServer, type Server } from '../../http/index.ts';
import { type TestDatabase, testDatabase } from '../../storage/testing.ts';
import { intakeStorage } from '../storage.ts';
import { ndjson, testNow } from '../testing.ts';
import { routes } from './index.ts';

let database: TestDatabase;
let server: Server;

beforeEach(async () => {
  database = await testDatabase([intakeStorage]);
  server = await buildServer({
    database,
    routes,
    authenticate: async () => ({
      by: 'key',
      actor: {
        kind: 'key',
        id: '1',
        name: 'platform',
        scopes: ['activities:write', 'intake:read'],
      },
    }),
    version: '0.0.0',
    consoleFolder: '/nonexistent',
    now: () => testNow,
  });
});
afterEach(async () => {
  await server.close();
  await database.close();
});

const follow = { id: 'a1', type: 'Follow', actor: 'acct:1', object: 'acct:2' };

function post(payload: string | Buffer, headers: Record<string, string> = {}) {
  return server.inject({
    method: 'POST',
    url: '/v1/activities',
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    payload,
  });
}

test('activities are taken in as NDJSON, as a JSON array and gzipped', async () => {
  const lines = await post(ndjson(follow, { ...follow, id: 'a2', object: 7 }));
  expect(lines.statusCode).toBe(200);
  expect(lines.json()).toMatchObject({
    accepted: 1,
    rejected: 1,
    problems: [{ line: 2, field: 'object' }],
  });
  const array = await post(JSON.stringify([follow, { ...follow, id: 'a3' }], null, 1), {
    'content-type': 'application/json',
  });
  expect(array.json()).toMatchObject({ accepted: 1, duplicates: 1 });
  const packed = await post(gzipSync(ndjson({ ...follow, id: 'a4' })));
  expect(packed.json()).toMatchObject({ accepted: 1 });
});

test('an idempotency key answers again, and refuses another body', async () => {
  const headers = { 'idempotency-key': 'k1' };
  const first = await post(ndjson(follow), headers);
  const again = await post(ndjson(follow), headers);
  expect(again.json()).toEqual(first.json());
  const other = await post(ndjson({ ...follow, id: 'a9' }), headers);
  expect(other.statusCode).toBe(422);
  const { rows } = await database.pool.query('SELECT count(*) AS n FROM intake.activity');
  expect(rows[0].n).toBe(1);
});

test('a body of another kind is refused; its first lines are kept', async () => {
  const answer = await post('<p>\n'.repeat(500));
  expect(answer.statusCode).toBe(422);
  expect(answer.json().type).toBe('urn:breakwater:problem:not-activities');
});

test('a body of which nothing is accepted is a problem that says what of every line; the same again', async () => {
  for (const key of ['k2', 'k2', 'k3']) {
    const answer = await post(ndjson({ ...follow, object: 7 }), { 'idempotency-key': key });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      type: 'urn:breakwater:problem:nothing-accepted',
      detail: expect.stringMatching(/^Line 1, object: is a number\. /),
      accepted: 0,
      rejected: 1,
      problems: [{ line: 1, field: 'object' }],
    });
  }
  const { rows } = await database.pool.query('SELECT line FROM intake.rejected');
  expect(rows.length).toBeGreaterThanOrEqual(1);
  const cut = await post('[{"id":"a1","type":"Foll', { 'content-type': 'application/json' });
  expect(cut.statusCode).toBe(422);
});

test('a request without body is refused, and one of no lines is not', async () => {
  const none = await server.inject({ method: 'POST', url: '/v1/activities' });
  expect(none.statusCode).toBe(400);
  expect(none.json().type).toBe('urn:breakwater:problem:no-body');
  const empty = await post('');
  expect(empty.statusCode).toBe(200);
  expect(empty.json()).toMatchObject({ accepted: 0, rejected: 0 });
});

test('many requests at once each get their own answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => post(ndjson(follow, { ...follow, id: `b${index}` }))),
  );
  const total = (field: string) => answers.reduce((sum, answer) => sum + answer.json()[field], 0);
  expect(total('accepted')).toBe(21);
  expect(total('duplicates')).toBe(19);
});

test('rejected lines are listed, page by page, the newest first', async () => {
  await post(ndjson(...Array.from({ length: 5 }, (_, index) => ({ ...follow, id: index }))));
  const page = (await server.inject('/v1/intake/rejections?limit=3')).json();
  expect(page.items.map((item: { line: number }) => item.line)).toEqual([5, 4, 3]);
  const rest = (await server.inject(`/v1/intake/rejections?cursor=${page.nextCursor}`)).json();
  expect(rest).toMatchObject({ items: [{ line: 2 }, { line: 1 }], nextCursor: null });
  expect((await server.inject('/v1/intake/rejections?cursor=x')).statusCode).toBe(400);
  expect((await server.inject('/v1/intake/imports')).json()).toMatchObject({ items: [] });
});
