import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '../http/index.ts';
import { createSignInLink, createUser } from './index.ts';
import { type Send, type TestService, testService } from './testing.ts';

const hour = 3_600_000;
let clock = Date.UTC(2026, 5, 1);
let service: TestService;
beforeAll(async () => {
  service = await testService({ now: () => clock, publicUrl: 'http://127.0.0.1' });
});
afterAll(() => service.close());

// Each test is a day later, and comes from an address of its own: sign-ins are limited by address.
let users = 0;
let tests = 0;
beforeEach(() => {
  clock += 24 * hour;
  tests++;
});
const anonymous: Send = (method, path, body, headers = {}) =>
  service.anonymous(method, path, body, { 'x-forwarded-for': `192.0.2.${tests}`, ...headers });

async function newUser(password?: string, roles: readonly Role[] = ['reviewer']) {
  const name = `person ${++users}`;
  return service.database.kysely.transaction().execute(async (transaction) => {
    const user = await createUser(transaction, { name, roles, password }, clock);
    return { ...user, token: await createSignInLink(transaction, user.id, clock) };
  });
}

const byLink = (token: string) => anonymous('POST', '/v1/sessions/link', { token });
const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? '';
const current = (cookie: string) => anonymous('GET', '/v1/sessions/current', undefined, { cookie });
const lastAct = async () => {
  const auditor = await service.as('auditor');
  return (await auditor('GET', '/v1/audit?limit=1')).body.items[0];
};

test('a link signs in once', async () => {
  const { token, id, name } = await newUser();
  const first = await byLink(token);
  expect(first.status).toBe(201);
  expect(first.body.user).toEqual({ id, name, roles: ['reviewer'] });
  const { status, body } = await current(cookieOf(first.headers));
  expect(status).toBe(200);
  expect(body).toEqual(first.body);

  const second = await byLink(token);
  expect([second.status, second.headers.get('set-cookie')]).toEqual([401, null]);
  expect(await lastAct()).toMatchObject({
    action: 'access.refuse-sign-in',
    actor: { kind: 'anonymous' },
  });
});

test('a link used five times at the same moment signs in once', async () => {
  const { token } = await newUser();
  const answers = await Promise.all(Array.from({ length: 5 }, () => byLink(token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401, 401]);
});

test('a link ends after an hour, and when a newer one is made', async () => {
  const { token, id } = await newUser();
  const newer = await service.database.kysely
    .transaction()
    .execute((transaction) => createSignInLink(transaction, id, clock));
  expect((await byLink(token)).status).toBe(401);
  clock += hour + 1;
  expect((await byLink(newer)).status).toBe(401);
});

test('the cookie is out of reach of scripts and other sites', async () => {
  const { headers } = await byLink((await newUser()).token);
  expect(headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax$/);
});

test('behind a proxy with TLS, the cookie is for TLS alone', async () => {
  const behind = await testService({ publicUrl: 'https://breakwater.example' });
  const { kysely } = behind.database;
  const token = await kysely.transaction().execute(async (transaction) => {
    const user = await createUser(transaction, { name: 'one', roles: ['admin'] }, Date.now());
    return createSignInLink(transaction, user.id, Date.now());
  });
  const answer = await behind.anonymous(
    'POST',
    '/v1/sessions/link',
    { token },
    { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' },
  );
  await behind.close();
  expect(answer.headers.get('set-cookie')).toContain('; Secure');
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('a password signs in; a wrong one and an unknown name are refused alike', async () => {
  const { name, id } = await newUser('correct horse battery');
  const signIn = (body: object) => anonymous('POST', '/v1/sessions', body);
  const good = await signIn({ name: name.toUpperCase(), password: 'correct horse battery' });
  expect([good.status, good.body.user.id]).toEqual([201, id]);
  expect(await lastAct()).toMatchObject({ action: 'access.sign-in', actor: { kind: 'user', id } });

  const wrong = await signIn({ name, password: 'wrong horse battery' });
  const unknown = await signIn({ name: 'my secret password', password: 'correct horse battery' });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  expect((await lastAct()).actor.name).toBe('unknown');
});

test('someone without a password does not get in with any', async () => {
  const { name } = await newUser();
  const body = { name, password: 'nobody has this password' };
  expect((await anonymous('POST', '/v1/sessions', body)).status).toBe(401);
});

test('a session ends by signing out, after two idle hours, and after twelve in any case', async () => {
  const out = await byLink((await newUser()).token);
  const cookie = cookieOf(out.headers);
  const headers = { cookie, 'x-csrf-token': out.body.csrfToken };
  const left = await anonymous('DELETE', '/v1/sessions/current', undefined, headers);
  expect(left.status).toBe(204);
  expect((await current(cookie)).status).toBe(401);

  const idle = cookieOf((await byLink((await newUser()).token)).headers);
  clock += 2 * hour + 1;
  expect((await current(idle)).status).toBe(401);

  const busy = cookieOf((await byLink((await newUser()).token)).headers);
  for (let hours = 1; hours < 12; hours++) {
    clock += hour;
    expect((await current(busy)).status).toBe(200);
  }
  clock += hour + 1;
  expect((await current(busy)).status).toBe(401);
});

test('whoever is disabled is out at once', async () => {
  const { token, id } = await newUser();
  const cookie = cookieOf((await byLink(token)).headers);
  expect((await current(cookie)).status).toBe(200);
  await sql`UPDATE access.app_user SET disabled_at = now() WHERE id = ${id}`.execute(
    service.database.kysely,
  );
  expect((await current(cookie)).status).toBe(401);
});

test('the database holds no secret that signs in', async () => {
  const { token } = await newUser('correct horse battery');
  const answer = await byLink(token);
  const secret = cookieOf(answer.headers).split('=')[1]!;
  const { rows } = await sql<{ all: string }>`
    SELECT concat((SELECT json_agg(u) FROM access.app_user u),
      (SELECT json_agg(s) FROM access.session s),
      (SELECT json_agg(l) FROM access.sign_in_link l),
      (SELECT json_agg(a) FROM access.audit a)) AS all`.execute(service.database.kysely);
  const all = rows[0]!.all;
  const hex = (text: string) => Buffer.from(text).toString('hex');
  const bytes = (text: string) => Buffer.from(text, 'base64url').toString('hex');
  for (const text of [
    token,
    secret,
    'correct horse',
    ...[token, secret].flatMap((one) => [hex(one), bytes(one)]),
  ]) {
    expect(all).not.toContain(text);
  }
  expect(all).toContain('$argon2id$');
});

test('more than ten sign-ins a minute from one address are refused for a while', async () => {
  const limited = await testService();
  const attempts = [];
  for (let attempt = 0; attempt < 12; attempt++) {
    attempts.push(
      await limited.anonymous('POST', '/v1/sessions/link', { token: `guess ${attempt}` }),
    );
  }
  await limited.close();
  expect(attempts.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429, 429]);
  expect(attempts.at(-1)!.body.type).toBe('urn:breakwater:problem:too-often');
  expect(attempts.at(-1)!.headers.get('retry-after')).not.toBeNull();
});
