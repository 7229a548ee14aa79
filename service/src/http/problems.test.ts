import { request } from 'node:http';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../access/testing.ts';
import { PageQuery, problem, type RoutePlugin } from './index.ts';

const access = { roles: ['investigator'], scopes: [] } as const;

const makeNet: RoutePlugin = (server) => {
  server.post(
    '/v1/nets/:id',
    {
      config: { access },
      bodyLimit: 1000,
      schema: {
        params: Type.Object({ id: Type.Integer() }),
        querystring: PageQuery,
        body: Type.Object(
          {
            name: Type.String({ minLength: 1 }),
            seeds: Type.Object({ accounts: Type.Array(Type.String()) }),
            decision: Type.Optional(Type.Enum(['confirm', 'refuse'])),
          },
          { additionalProperties: false },
        ),
      },
    },
    async ({ params, query, body }) => ({ params, query, body }),
  );
};

const breakDown: RoutePlugin = (server, { database }) => {
  server.get('/v1/cut-off', { config: { access } }, async () => {
    await database.pool.query('SELECT pg_terminate_backend(pg_backend_pid())');
  });
  server.get('/v1/broken', { config: { access } }, async () => {
    throw new Error('the secret of acct:7');
  });
  server.get('/v1/gone', { config: { access } }, async () => {
    throw problem(410, 'net-gone', 'The net is gone.', 'Look for another.', { net: 7 });
  });
};

let service: TestService;
let send: Send;
beforeAll(async () => {
  service = await testService({ routes: [makeNet, breakDown] });
  send = await service.as('investigator');
});
afterAll(() => service.close());

const good = { name: 'one', seeds: { accounts: ['acct:1'] } };

test('numbers of path and query come as numbers, with their defaults', async () => {
  const { body } = await send('POST', '/v1/nets/7', good);
  expect(body).toEqual({ params: { id: 7 }, query: { limit: 100 }, body: good });
});

test.each([
  ['a missing field', '/v1/nets/7', { seeds: good.seeds }, 'name', 'is missing'],
  ['a field of another type', '/v1/nets/7', { ...good, name: 5 }, 'name', 'must be string'],
  ['null', '/v1/nets/7', { ...good, name: null }, 'name', 'must be string'],
  [
    'an element of a list',
    '/v1/nets/7',
    { ...good, seeds: { accounts: ['a', 1] } },
    'seeds.accounts[1]',
    'must be string',
  ],
  ['an unknown field', '/v1/nets/7', { ...good, nmae: 'x' }, 'nmae', 'is not known here'],
  ['a word not in the list', '/v1/nets/7', { ...good, decision: 'maybe' }, 'decision', 'must be'],
  ['a query out of range', '/v1/nets/7?limit=0', good, '?limit', 'must be'],
  ['an unknown query', '/v1/nets/7?foo=1', good, '?foo', 'is not known here'],
  ['a path', '/v1/nets/seven', good, 'path: id', 'must be integer'],
])('%s is named, with the reason', async (_name, path, body, field, reason) => {
  const answer = await send('POST', path, body);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ type: 'urn:breakwater:problem:invalid-request', field });
  expect(answer.body.problems).toHaveLength(1);
  expect(answer.body.problems[0]).toMatchObject({ field });
  expect(answer.body.problems[0].reason).toContain(reason);
});

test('what is allowed is listed', async () => {
  const { body } = await send('POST', '/v1/nets/7', { ...good, decision: 'maybe' });
  expect(body.detail).toContain('confirm, refuse');
});

test('a body that is no JSON, none at all, too large or of another type is told apart', async () => {
  const kinds = [
    await send('POST', '/v1/nets/7', '{"name":'),
    await send('POST', '/v1/nets/7', Buffer.from('{"name":"café"}', 'latin1')),
    await send('POST', '/v1/nets/7', ''),
    await send('POST', '/v1/nets/7', { ...good, name: 'x'.repeat(1000) }),
    await send('POST', '/v1/nets/7', 'name=one', { 'content-type': 'text/plain' }),
  ].map(({ status, body }) => [status, body.type.split(':').at(-1)]);
  expect(kinds).toEqual([
    [400, 'invalid-json'],
    [400, 'not-utf-8'],
    [400, 'invalid-json'],
    [413, 'body-too-large'],
    [415, 'media-type'],
  ]);
});

test('a wrong method is told which are possible, a wrong address that there is nothing', async () => {
  const wrong = await send('PUT', '/v1/nets/7');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await send('GET', '/v1/nets/7')).status).toBe(405);
  expect((await send('GET', '/v1/nothing')).body.type).toBe('urn:breakwater:problem:not-found');
});

test('an address that cannot be decoded is told so; long ids are no trouble', async () => {
  const bad = await send('GET', '/v1/nets/%zz');
  expect([bad.status, bad.body.type]).toEqual([400, 'urn:breakwater:problem:bad-address']);
  expect(bad.headers.get('content-type')).toContain('application/problem+json');
  const long = await send('POST', `/v1/nets/${'7'.repeat(500)}`, good);
  expect([long.status, long.body.field]).toEqual([400, 'path: id']);
});

test('a problem that a handler throws is sent as it is; what nobody foresaw says nothing', async () => {
  expect((await send('GET', '/v1/gone')).body).toMatchObject({
    type: 'urn:breakwater:problem:net-gone',
    status: 410,
    net: 7,
  });
  const { status, text, body, headers } = await send('GET', '/v1/broken');
  expect(status).toBe(500);
  expect(text).not.toContain('acct:7');
  expect(body.requestId).toBe(headers.get('x-request-id'));
});

test('a database that is away is said to be, with when to try again', async () => {
  const { status, body, headers } = await send('GET', '/v1/cut-off');
  expect(status).toBe(503);
  expect(body).toMatchObject({ type: 'urn:breakwater:problem:record-away' });
  expect(headers.get('retry-after')).toBe('3');
});

test('a name that is not ours gets no answer, so that no foreign page reaches in', async () => {
  const { port } = new URL(service.address);
  const statusAs = (host: string) =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/health', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect(await statusAs(`localhost:${port}`)).toBe(200);
  expect(await statusAs(`127.0.0.1:${port}`)).toBe(200);
  expect(await statusAs('rebound.example')).toBe(421);
  expect(await statusAs(`127.0.0.1.rebound.example:${port}`)).toBe(421);
});

test('every answer tells the browser to be careful', async () => {
  const { headers } = await service.anonymous('GET', '/health');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});
