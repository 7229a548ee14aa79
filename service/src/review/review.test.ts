import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Send } from '../access/testing.ts';
import { returnClaims } from './claims/return-claims.ts';
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

beforeEach(async () => {
  service = await reviewService();
  ada = await service.as('reviewer');
  bo = await service.as('reviewer');
});
afterEach(() => service?.close());

async function stateOf(report: string) {
  const { rows } = await sql<{ state: string; outcome: string | null }>`
    SELECT state, outcome FROM reports.report WHERE id = ${report}`.execute(
    service.database.kysely,
  );
  return rows[0];
}

async function messages(report: string): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`SELECT payload->>'what' AS what
    FROM outgoing.message WHERE subject = ${report} ORDER BY id`.execute(service.database.kysely);
  return rows.map(({ what }) => what);
}

test('the most urgent waits for whoever asks first, and two people never hold one item', async () => {
  await service.report({ class: 'other' });
  await service.report({ class: 'meeting-a-child' });
  const first = await takeNext(ada);
  expect(first).toMatchObject({ class: 'meeting-a-child', severity: 3 });
  expect(await takeNext(ada)).toMatchObject({ id: first.id });
  expect(await takeNext(bo)).toMatchObject({ class: 'other' });
  const taken = await bo('POST', `/v1/review/items/${first.id}/claim`);
  expect(taken).toMatchObject({ status: 409, body: { title: 'Another person has this item.' } });
});

test('many who ask at once are each given another item, and none twice', async () => {
  for (let n = 0; n < 6; n += 1) await service.report();
  const people = await Promise.all(Array.from({ length: 8 }, () => service.as('reviewer')));
  const items = await Promise.all(people.map(takeNext));
  const ids = items.flatMap((item) => item?.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(6);
});

test('a lease returns on its own, and whoever had it decides no more', async () => {
  await service.report();
  const item = await takeNext(ada);
  await readAll(ada, item);
  expect(await takeNext(bo)).toBeNull();
  service.forward(21 * 60_000);
  expect(await takeNext(bo)).toMatchObject({ id: item.id });
  const late = await ada(
    'POST',
    `/v1/review/items/${item.id}/decision`,
    decisionOn(item, 'violates'),
  );
  expect(late).toMatchObject({ status: 409, body: { type: 'urn:breakwater:problem:not-held' } });
  service.forward(21 * 60_000);
  expect(await returnClaims(service.database, service.now())).toBe(1);
});

test('renewing keeps an item, holding and assigning keep it for one person, giving back frees it', async () => {
  await service.report();
  const item = await takeNext(ada);
  service.forward(15 * 60_000);
  expect((await ada('POST', `/v1/review/items/${item.id}/renew`)).status).toBe(200);
  service.forward(15 * 60_000);
  expect(await takeNext(bo)).toBeNull();
  const held = { reason: 'I wait for a colleague.', minutes: 60 };
  expect((await ada('POST', `/v1/review/items/${item.id}/hold`, held)).status).toBe(204);
  expect(await takeNext(bo)).toBeNull();
  expect((await ada('GET', '/v1/review/items')).body.kept).toMatchObject([{ kind: 'hold' }]);
  expect(await takeNext(ada)).toMatchObject({ id: item.id });
  const name = (await bo('GET', '/v1/sessions/current')).body.user.name;
  const given = { to: name, reason: 'You know the language.' };
  expect((await ada('POST', `/v1/review/items/${item.id}/assign`, given)).status).toBe(204);
  expect(await takeNext(ada)).toBeNull();
  expect(await takeNext(bo)).toMatchObject({ id: item.id });
  const back = { reason: 'I cannot judge it.' };
  expect((await bo('POST', `/v1/review/items/${item.id}/release`, back)).status).toBe(204);
  const again = await takeNext(ada);
  const notes = await ada('GET', `/v1/review/items/${again.id}/context/notes`);
  expect(notes.body.notes.map(({ act }: { act: string }) => act)).toEqual([
    'release',
    'assign',
    'hold',
  ]);
});

test('an escalated item goes to its queue, before what waits there', async () => {
  await service.report();
  const item = await takeNext(ada);
  const path = `/v1/review/items/${item.id}/escalate`;
  expect((await ada('POST', path, { reason: 'It is beyond me.' })).status).toBe(204);
  const { body } = await ada('GET', '/v1/review/queues');
  expect(body.items).toMatchObject([{ queue: 'escalated', open: 1, held: 0 }]);
});

test('the single items that wait are listed to whom they are for, and one of them is taken', async () => {
  const [one, other] = [await service.as('reviewer'), await service.as('reviewer')];
  const id = `acct:${randomUUID()}`;
  await service.report({ target: { kind: 'account', id }, class: 'solicitation' });
  const listed = async (person: Send) => {
    const { body } = await person('GET', '/v1/review/waiting?limit=200');
    return body.items.find((item: { subject: { id: string } }) => item.subject.id === id);
  };
  const waiting = await listed(one);
  expect(waiting).toMatchObject({ class: 'solicitation', reports: 1, child: false });
  expect((await one('POST', `/v1/review/items/${waiting.id}/claim`)).status).toBe(200);
  expect(await listed(other)).toBeUndefined();
  const nowhere = await other('GET', '/v1/review/waiting?queue=nowhere');
  expect(nowhere.body).toEqual({ items: [], complete: true });
  await one('POST', `/v1/review/items/${waiting.id}/release`, { reason: 'For another.' });
  await other('PUT', '/v1/review/care', {
    media: { blur: 24, greyscale: true, mute: true, small: true },
    withoutSeverity: 2,
  });
  expect(await listed(other)).toBeUndefined();
  expect((await service.lead('GET', '/v1/review/waiting')).status).toBe(403);
});

test('a decision without the context read is refused, with what is missing', async () => {
  const target = { kind: 'account', id: 'acct:gull' };
  await service.report({ target });
  const item = await takeNext(ada);
  const path = `/v1/review/items/${item.id}`;
  const decision = decisionOn(item, 'violates');
  const refused = await ada('POST', `${path}/decision`, decision);
  expect(refused).toMatchObject({
    status: 422,
    body: { type: 'urn:breakwater:problem:context-missing' },
  });
  const named = refused.body.missing.map(({ section }: { section: string }) => section);
  expect(named.sort()).toEqual(['decisions', 'policy', 'reports', 'subject']);
  await readAll(ada, item);
  await service.report({ target, reason: 'It came back.' });
  const stale = await ada('POST', `${path}/decision`, decision);
  expect(stale.body.missing).toEqual([{ section: 'reports', why: '1 came since it was read.' }]);
  const { body } = await ada('GET', `${path}/context/reports`);
  expect(body.reports.items.map(({ words }: { words: string }) => words)).toEqual([
    'It sells gloamfruit.',
    'It came back.',
  ]);
  expect((await ada('POST', `${path}/decision`, decision)).status).toBe(201);
});

test('a decision tells its reporters once; undone, they are told that too, and it is open again', async () => {
  const report = await service.report();
  const item = await takeNext(ada);
  const decision = await decideItem(ada, item, 'violates');
  expect(await stateOf(report)).toEqual({ state: 'decided', outcome: 'violates' });
  expect(await messages(report)).toEqual(['received', 'outcome']);
  const path = `/v1/review/decisions/${decision}`;
  expect((await service.platform('GET', `${path}?language=de`)).body.told.text).toContain(
    'gegen die Regel „Offering or seeking material“ verstößt',
  );
  const undone = await ada('POST', `${path}/undo`, { reason: 'I mixed two accounts up.' });
  expect(undone.body).toMatchObject({ state: 'undone', undone: { reason: expect.any(String) } });
  expect(await stateOf(report)).toEqual({ state: 'open', outcome: null });
  expect(await messages(report)).toEqual(['received', 'outcome', 'reopened']);
  expect((await ada('POST', `${path}/undo`, { reason: 'Once more.' })).status).toBe(409);
  expect(await takeNext(ada)).toMatchObject({ id: item.id });
});

test('labels refer to guidelines, several subjects have each their own, and the worst is the outcome', async () => {
  await service.report();
  const item = await takeNext(ada);
  await readAll(ada, item);
  const path = `/v1/review/items/${item.id}/decision`;
  const wrong = { ...decisionOn(item, 'violates') };
  wrong.labels = [{ ...wrong.labels[0]!, policy: 'weather' }];
  expect(await ada('POST', path, wrong)).toMatchObject({
    status: 422,
    body: { field: 'labels.0.policy' },
  });
  const post = {
    subject: { kind: 'post', id: 'post:1' },
    outcome: 'violates',
    policy: 'material',
    severity: 4,
    reason: 'It offers.',
  };
  // What reporters hear is made from it: it must say something of what they reported.
  expect(await ada('POST', path, { labels: [post], reason: 'Of another.' })).toMatchObject({
    status: 422,
    body: { field: 'labels' },
  });
  const account = decisionOn(item, 'does-not-violate').labels[0];
  const both = { labels: [account, post], reason: 'The post, not the account.' };
  const { body } = await ada('POST', path, both, { 'idempotency-key': 'k' });
  const again = await ada('POST', path, both, { 'idempotency-key': 'k' });
  expect(again.body).toEqual(body);
  expect((await ada('GET', `/v1/review/decisions/${body.decision}`)).body).toMatchObject({
    outcome: 'violates',
    policy: 'material',
    severity: 4,
    labels: [{ outcome: 'does-not-violate' }, { subject: { id: 'post:1' }, reason: 'It offers.' }],
  });
});
