import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../access/testing.ts';
import { IdempotencyHeaders, once, type RoutePlugin } from './index.ts';

let created = 0;

const makeNet: RoutePlugin = (server, context) => {
  server.post(
    '/v1/nets',
    {
      config: { access: { roles: ['investigator'], scopes: [] } },
      schema: { headers: IdempotencyHeaders, body: Type.Object({ name: Type.String() }) },
    },
    async (request) =>
      once(request, context, async () => {
        if (request.body.name === 'broken') throw new Error('broken');
        created++;
        return randomUUID();
      }),
  );
};

let service: TestService;
beforeAll(async () => {
  service = await testService({ routes: [makeNet] });
});
afterAll(() => service.close());

test('the same request with the same key, even at once, creates one thing', async () => {
  const send = await service.as('investigator');
  const headers = { 'idempotency-key': 'first' };
  const before = created;
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => send('POST', '/v1/nets', { name: 'one' }, headers)),
  );
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(created - before).toBe(1);
  expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
});

test('the same key with another request is refused', async () => {
  const send = await service.as('investigator');
  const headers = { 'idempotency-key': 'second' };
  expect((await send('POST', '/v1/nets', { name: 'one' }, headers)).status).toBe(200);
  const refused = await send('POST', '/v1/nets', { name: 'two' }, headers);
  expect([refused.status, refused.body.field]).toEqual([422, 'idempotency-key']);
});

test('keys of two people are two keys', async () => {
  const headers = { 'idempotency-key': 'third' };
  const ids = await Promise.all(
    [await service.as('investigator'), await service.as('investigator')].map(
      async (send) => (await send('POST', '/v1/nets', { name: 'one' }, headers)).body.id,
    ),
  );
  expect(new Set(ids).size).toBe(2);
});

test('a key whose request failed is free again', async () => {
  const send = await service.as('investigator');
  const headers = { 'idempotency-key': 'fourth' };
  expect((await send('POST', '/v1/nets', { name: 'broken' }, headers)).status).toBe(500);
  expect((await send('POST', '/v1/nets', { name: 'mended' }, headers)).status).toBe(200);
});
