import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Send, type TestService, testService } from './testing.ts';

let service: TestService;
let admin: Send;
beforeAll(async () => {
  service = await testService();
  admin = await service.as('admin');
});
afterAll(() => service.close());

test('an admin makes a user, who signs in by the link', async () => {
  const made = await admin('POST', '/v1/users', { name: 'Rita', roles: ['reviewer'] });
  expect(made.status).toBe(201);
  const signedIn = await service.anonymous('POST', '/v1/sessions/link', {
    token: made.body.token,
  });
  expect(signedIn.body.user).toMatchObject({ name: 'Rita', roles: ['reviewer'] });
  const { items } = (await admin('GET', '/v1/users')).body;
  expect(items.map(({ name }: { name: string }) => name)).toContain('Rita');
});

test('a name is one person, in whatever case', async () => {
  const body = { name: 'Solo', roles: ['reviewer'] };
  expect((await admin('POST', '/v1/users', body)).status).toBe(201);
  const again = await admin('POST', '/v1/users', { ...body, name: 'SOLO' });
  expect([again.status, again.body.field]).toEqual([409, 'name']);
});

test.each([
  ['an unknown role', { name: 'x', roles: ['king'] }, 'roles[0]'],
  ['no role', { name: 'x', roles: [] }, 'roles'],
  ['a short password', { name: 'x', roles: ['admin'], password: 'short' }, 'password'],
  ['a name of spaces', { name: '   ', roles: ['admin'] }, 'name'],
  ['a name with an invisible character', { name: 'ri\u202eta', roles: ['admin'] }, 'name'],
])('%s is refused', async (_name, body, field) => {
  const answer = await admin('POST', '/v1/users', body);
  expect([answer.status, answer.body.field]).toEqual([400, field]);
});

test('only an admin makes users and keys; an auditor may look', async () => {
  const auditor = await service.as('auditor');
  expect((await auditor('GET', '/v1/users')).status).toBe(200);
  expect((await auditor('POST', '/v1/users', { name: 'x', roles: ['admin'] })).status).toBe(403);
  const key = { name: 'feed', scopes: ['activities:write'] };
  expect((await auditor('POST', '/v1/keys', key)).status).toBe(403);
});

test('a key is shown once, comes in, and stays out when it is withdrawn', async () => {
  const made = await admin('POST', '/v1/keys', { name: 'auditing', scopes: ['audit:read'] });
  const { key, secret } = made.body;
  expect(secret).toMatch(/^bw_[\w-]{43}$/);
  const useKey = () =>
    service.anonymous('GET', '/v1/audit', undefined, { authorization: `Bearer ${secret}` });
  expect((await useKey()).status).toBe(200);

  const listed = await admin('GET', '/v1/keys');
  expect(listed.text).not.toContain(secret);
  const inList = listed.body.items.find(({ id }: { id: string }) => id === key.id);
  expect(inList).toMatchObject({ name: 'auditing', withdrawnAt: null });
  expect(inList.lastUsedAt).not.toBeNull();

  expect((await admin('DELETE', `/v1/keys/${key.id}`)).status).toBe(200);
  expect((await useKey()).status).toBe(401);
  expect((await admin('DELETE', `/v1/keys/${key.id}`)).status).toBe(404);
});

test('a key cannot make keys, whatever its scopes', async () => {
  const key = await service.withKey('activities:write', 'audit:read', 'networks:decide');
  expect((await key('POST', '/v1/keys', { name: 'x', scopes: ['audit:read'] })).status).toBe(403);
});

test('every change is in the log, which is read page by page', async () => {
  const { key } = (await admin('POST', '/v1/keys', { name: 'one', scopes: ['audit:read'] })).body;
  await admin('DELETE', `/v1/keys/${key.id}`);
  const pages = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const place: string = cursor && `&cursor=${cursor}`;
    const { body } = await admin('GET', `/v1/audit?limit=2&action=access.${place}`);
    pages.push(...body.items);
    cursor = body.nextCursor;
  }
  expect(pages.slice(0, 2)).toMatchObject([
    { action: 'access.withdraw-key', subject: { kind: 'key', id: key.id } },
    { action: 'access.create-key', subject: { kind: 'key', id: key.id } },
  ]);
  const numbers = pages.map(({ seq }) => seq);
  expect(numbers).toEqual(Array.from({ length: numbers[0] }, (_, index) => numbers[0] - index));
});

test('whoever is disabled is out at once, and the last admin cannot be', async () => {
  const leaving = await admin('POST', '/v1/users', { name: 'Leaving', roles: ['admin'] });
  const { body, headers } = await service.anonymous('POST', '/v1/sessions/link', {
    token: leaving.body.token,
  });
  const cookie = headers.get('set-cookie')!.split(';')[0]!;
  const look = () => service.anonymous('GET', '/v1/users', undefined, { cookie });
  expect((await look()).status).toBe(200);
  expect((await admin('DELETE', `/v1/users/${body.user.id}`)).status).toBe(200);
  expect((await look()).status).toBe(401);
  expect((await admin('DELETE', `/v1/users/${body.user.id}`)).status).toBe(404);

  const own = (await admin('GET', '/v1/sessions/current')).body.user.id;
  const refused = await admin('DELETE', `/v1/users/${own}`);
  expect([refused.status, refused.body.type]).toEqual([409, 'urn:breakwater:problem:last-admin']);
  expect((await admin('GET', '/v1/users')).status).toBe(200);
});

test('a new password ends every session but the one it was set in', async () => {
  const password = 'a password of some length';
  const one = await service.as('reviewer');
  const { name } = (await one('GET', '/v1/sessions/current')).body.user;
  const set = await one('PUT', '/v1/users/current/password', { password });
  expect(set.status).toBe(200);
  expect((await one('GET', '/v1/sessions/current')).status).toBe(401);
  const cookie = set.headers.get('set-cookie')!.split(';')[0]!;
  const again = await service.anonymous('GET', '/v1/sessions/current', undefined, { cookie });
  expect(again.body).toEqual(set.body);
  expect((await service.anonymous('POST', '/v1/sessions', { name, password })).status).toBe(201);

  const headers = { cookie, 'x-csrf-token': set.body.csrfToken };
  const change = (body: object) =>
    service.anonymous('PUT', '/v1/users/current/password', body, headers);
  const refused = await change({ password: 'another of some length', current: 'a guess' });
  expect([refused.status, refused.body.field]).toEqual([403, 'current']);
  const changed = await change({ password: 'another of some length', current: password });
  expect(changed.status).toBe(200);
});
