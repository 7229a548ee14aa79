import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../access/testing.ts';
import type { RoutePlugin } from './index.ts';

const readNets: RoutePlugin = (server) => {
  server.get(
    '/v1/nets',
    { config: { access: { roles: ['investigator'], scopes: ['networks:read'] } } },
    async ({ actor }) => ({ actor }),
  );
};

const mendNets: RoutePlugin = (server) => {
  server.post(
    '/v1/nets',
    { config: { access: { roles: ['investigator'], scopes: ['networks:decide'] } } },
    async () => ({ mended: true }),
  );
};

let service: TestService;
beforeAll(async () => {
  service = await testService({ routes: [readNets, mendNets] });
});
afterAll(() => service.close());

test('a route that does not say who may use it stops the service from starting', async () => {
  const undeclared: RoutePlugin = (server) => {
    server.get('/v1/secrets', async () => 'everything');
  };
  await expect(testService({ routes: [undeclared] })).rejects.toThrow(
    /\/v1\/secrets does not declare who may use it/,
  );
});

test('nobody gets in without credentials', async () => {
  const { status, body, headers } = await service.anonymous('GET', '/v1/nets');
  expect(status).toBe(401);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(headers.get('www-authenticate')).toBe('Bearer');
  expect(body).toMatchObject({ type: 'urn:breakwater:problem:not-signed-in', status: 401 });
});

test('a role that the route names gets in, another is told which one it takes', async () => {
  const investigator = await service.as('investigator');
  expect((await investigator('GET', '/v1/nets')).body.actor.roles).toEqual(['investigator']);

  const auditor = await service.as('auditor');
  const { status, body, headers } = await auditor('GET', '/v1/nets');
  expect(status).toBe(403);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(body.type).toBe('urn:breakwater:problem:missing-role');
  expect(body.detail).toContain('investigator');
});

test('a key does what its scopes say, and no more', async () => {
  const reader = await service.withKey('networks:read');
  expect((await reader('GET', '/v1/nets')).status).toBe(200);
  const refused = await reader('POST', '/v1/nets');
  expect(refused.status).toBe(403);
  expect(refused.body.detail).toContain('networks:decide');

  const decider = await service.withKey('networks:decide');
  expect((await decider('POST', '/v1/nets')).status).toBe(200);
});

test('a key that was never given out is nobody', async () => {
  const headers = { authorization: `Bearer bw_${'A'.repeat(43)}` };
  expect((await service.anonymous('GET', '/v1/nets', undefined, headers)).status).toBe(401);
});

test('a change by cookie takes the CSRF token, and takes it from no other session', async () => {
  const investigator = await service.as('investigator');
  expect((await investigator('POST', '/v1/nets')).status).toBe(200);
  const other = await service.as('investigator');
  const { csrfToken } = (await other('GET', '/v1/sessions/current')).body;
  for (const token of ['', 'wrong', csrfToken]) {
    const refused = await investigator('POST', '/v1/nets', undefined, { 'x-csrf-token': token });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      type: 'urn:breakwater:problem:csrf-token',
      field: 'x-csrf-token',
    });
  }
});

test('a change from the page of another site is refused', async () => {
  const investigator = await service.as('investigator');
  const from = (origin: string) => investigator('POST', '/v1/nets', undefined, { origin });
  expect((await from(service.address)).status).toBe(200);
  for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1:1']) {
    expect((await from(origin)).body.type).toBe('urn:breakwater:problem:other-site');
  }
});

test('signing in from the page of another site is refused', async () => {
  const body = { name: 'somebody', password: 'whatever it is' };
  const headers = { origin: 'https://elsewhere.example' };
  const { status } = await service.anonymous('POST', '/v1/sessions', body, headers);
  expect(status).toBe(403);
});

test('behind a proxy, its public name is ours as well', async () => {
  const behind = await testService({ routes: [mendNets], publicUrl: 'https://breakwater.example' });
  const investigator = await behind.as('investigator');
  const from = (origin: string) => investigator('POST', '/v1/nets', undefined, { origin });
  expect((await from('https://breakwater.example')).status).toBe(200);
  expect((await from('https://other.example')).status).toBe(403);
  await behind.close();
});
