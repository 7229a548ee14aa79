import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../../access/testing.ts';
import { banksRoutes, banksStorage } from '../index.ts';
import { md5, pdqAt, somePdq } from '../testing.ts';

let service: TestService;
let policy: Send;
beforeEach(async () => {
  service = await testService({ routes: banksRoutes, rooms: [banksStorage] });
  policy = await service.as('policy');
});
afterEach(() => service.close());

const key = (name: string) => ({ 'idempotency-key': name });

test('a bank is made once under one key, listed, changed and deleted', async () => {
  const body = { name: 'QUAY', source: 'a hotline', distance: 20 };
  const made = await policy('POST', '/v1/banks', body, key('k'));
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ ...body, enabledShare: 1, sharedOnward: false });
  expect((await policy('POST', '/v1/banks', body, key('k'))).body).toEqual(made.body);
  expect((await policy('POST', '/v1/banks', body)).status).toBe(409);
  const changes = { name: 'PIER', enabledShare: 0.5, distance: null };
  expect((await policy('PATCH', '/v1/banks/QUAY', changes)).body).toMatchObject(changes);
  expect((await policy('GET', '/v1/banks')).body).toMatchObject({ items: [changes], total: 1 });
  expect((await policy('DELETE', '/v1/banks/PIER')).body).toEqual({ entries: 0 });
  expect((await policy('GET', '/v1/banks/PIER')).body.type).toBe('urn:breakwater:problem:no-bank');
});

test.each([
  [{ name: 'small letters' }, 'name'],
  [{ name: 'QUAY', enabledShare: 1.1 }, 'enabledShare'],
  [{ name: 'QUAY', distance: 65 }, 'distance'],
  [{ name: 'QUAY', shared: true }, 'shared'],
])('a bank such as %j is refused, and the field named', async (body, field) => {
  const { status, body: answer } = await policy('POST', '/v1/banks', body);
  expect([status, answer.field]).toEqual([400, field]);
});

test('an entry is added once, found by a hash near it, changed, disabled and deleted', async () => {
  await policy('POST', '/v1/banks', { name: 'QUAY' });
  const entries = '/v1/banks/QUAY/entries';
  const body = {
    fingerprints: [{ type: 'pdq', value: somePdq }],
    note: 'of a friend',
    metadata: { case: 7 },
  };
  const made = await policy('POST', entries, body, key('k'));
  expect([made.status, made.body]).toEqual([201, expect.objectContaining(body)]);
  expect((await policy('POST', entries, body, key('k'))).body.id).toBe(made.body.id);
  const entry = `${entries}/${made.body.id}`;
  const find = async (bits: number) => {
    const { body: found } = await policy('GET', `${entries}?type=pdq&hash=${pdqAt(somePdq, bits)}`);
    return found.items.map(({ id, distance }: { id: number; distance: number }) => [id, distance]);
  };
  expect([await find(3), await find(40)]).toEqual([[[made.body.id, 3]], []]);
  const disabled = { disabledUntil: 'forever', note: '' };
  expect((await policy('PATCH', entry, disabled)).body).toMatchObject({ ...body, ...disabled });
  const time = { disabledUntil: '2030-01-02T03:04:05.000Z' };
  expect((await policy('PATCH', entry, time)).body).toMatchObject(time);
  expect((await policy('PATCH', entry, { disabledUntil: 'soon' })).body.field).toBe(
    'disabledUntil',
  );
  expect(await find(0)).toEqual([[made.body.id, 0]]);
  expect((await policy('DELETE', entry)).status).toBe(204);
  for (const method of ['GET', 'DELETE']) expect((await policy(method, entry)).status).toBe(404);
  expect(await find(0)).toEqual([]);
});

test('entries come page by page, also those like a hash', async () => {
  await policy('POST', '/v1/banks', { name: 'QUAY' });
  const path = '/v1/banks/QUAY/entries';
  for (let number = 0; number < 5; number += 1) {
    await policy('POST', path, { fingerprints: [md5(1)], note: `${number}` });
  }
  for (const query of ['', `&type=md5&hash=${md5(1).value}`]) {
    const notes: string[] = [];
    let cursor = '';
    do {
      const { body } = await policy('GET', `${path}?limit=2${query}${cursor}`);
      notes.push(...body.items.map(({ note }: { note: string }) => note));
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
    } while (cursor);
    expect(notes.toSorted()).toEqual(['0', '1', '2', '3', '4']);
  }
  expect((await policy('GET', `${path}?cursor=x`)).status).toBe(400);
  expect((await policy('GET', `${path}?type=md5`)).body.field).toBe('?hash');
  const short = await policy('GET', `${path}?type=md5&hash=ab`);
  expect(short.body).toMatchObject({
    status: 400,
    field: '?hash',
    detail: '?hash: "ab" is no md5: give 32 hexadecimal digits.',
  });
});

test('our opinion is stated, restated and withdrawn', async () => {
  await policy('POST', '/v1/banks', { name: 'QUAY' });
  const { body } = await policy('POST', '/v1/banks/QUAY/entries', { fingerprints: [md5(1)] });
  const path = `/v1/banks/QUAY/entries/${body.id}/opinion`;
  const reviewer = await service.as('reviewer');
  const stated = await reviewer('PUT', path, { category: 'negative', tags: ['a lighthouse'] });
  expect(stated.body).toMatchObject({
    standing: 'negative',
    opinions: [{ owner: null, category: 'negative', tags: ['a lighthouse'] }],
  });
  const restated = await reviewer('PUT', path, { category: 'positive', tags: [] });
  expect(restated.body).toMatchObject({ standing: 'positive', opinions: [{ tags: [] }] });
  expect((await reviewer('DELETE', path)).body).toMatchObject({ standing: null, opinions: [] });
});

test('what is no fingerprint is told so, and nothing is kept', async () => {
  await policy('POST', '/v1/banks', { name: 'QUAY' });
  const fingerprints = [md5(1), { type: 'pdq', value: '0'.repeat(64) }];
  const { status, body } = await policy('POST', '/v1/banks/QUAY/entries', { fingerprints });
  expect([status, body.type]).toEqual([400, 'urn:breakwater:problem:invalid-fingerprint']);
  expect((await policy('GET', '/v1/banks/QUAY/entries')).body.items).toEqual([]);
});

test('each may do what is theirs; changes and readings of entries are in the audit log', async () => {
  await policy('POST', '/v1/banks', { name: 'QUAY' });
  const reviewer = await service.as('reviewer');
  const investigator = await service.as('investigator');
  const program = await service.withKey('exchanges:write');
  const stranger = await service.withKey('networks:read');
  const entry = { fingerprints: [md5(1)] };
  const statuses = await Promise.all([
    stranger('GET', '/v1/banks'),
    service.anonymous('GET', '/v1/banks'),
    reviewer('GET', '/v1/banks/QUAY/entries'),
    reviewer('POST', '/v1/banks/QUAY/entries', entry),
    investigator('POST', '/v1/banks/QUAY/entries', entry),
    investigator('DELETE', '/v1/banks/QUAY'),
    program('POST', '/v1/banks/QUAY/entries', entry),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([403, 401, 200, 403, 201, 403, 201]);
  const auditor = await service.as('auditor');
  const { body } = await auditor('GET', '/v1/audit?action=banks');
  const actions = body.items.map(({ action }: { action: string }) => action).sort();
  expect(actions).toEqual([
    'banks.create',
    'banks.create-entry',
    'banks.create-entry',
    'banks.list-entries',
  ]);
});
