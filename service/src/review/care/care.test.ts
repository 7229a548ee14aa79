import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Send } from '../../access/testing.ts';
import { createBank, upsertEntries } from '../../banks/index.ts';
import { spreadDecision } from '../decisions/spread-decision.ts';
import { defaultSettings } from '../settings/default-settings.ts';
import { decideItem, type ReviewService, reviewService, takeNext } from '../testing.ts';
import { askAt } from './day.ts';

const limits = defaultSettings.care;
const minute = 60_000;
const at = (minutes: number) => new Date(minutes * minute);
const rested = {
  workingSince: null,
  activeAt: null,
  severeInARow: 0,
  breakUntil: null,
  breakFor: null,
};

test('after fifty minutes without a pause a break of ten is due, and a pause of ten is one', () => {
  let day = askAt(rested, at(0), limits);
  for (const now of [9, 18, 27, 36, 45]) {
    day = askAt(day, at(now), limits);
    expect(day.breakUntil).toBeNull();
  }
  const due = askAt(day, at(50), limits);
  expect(due).toMatchObject({ breakUntil: at(60), breakFor: '50 minutes of work' });
  expect(askAt(due, at(55), limits)).toEqual(due);
  expect(askAt(due, at(60), limits)).toMatchObject({ breakUntil: null, workingSince: at(60) });
  expect(askAt(day, at(56), limits)).toMatchObject({ breakUntil: null, workingSince: at(56) });
});

test('five severe items in a row make a break due', () => {
  const working = { ...rested, workingSince: at(0), activeAt: at(1), severeInARow: 5 };
  expect(askAt(working, at(2), limits)).toMatchObject({ breakFor: '5 severe items in a row' });
});

let service: ReviewService;
let ada: Send;
let bo: Send;
beforeEach(async () => {
  service = await reviewService();
  [ada, bo] = await Promise.all([1, 2].map(() => service.as('reviewer')));
});
afterEach(() => service?.close());

const pdq = 'a5'.repeat(32);
/** Three bits from it. */
const near = `a2${'a5'.repeat(31)}`;
const md5 = 'd4'.repeat(16);

const media = (digests: object, id = 'media:1') => ({
  class: 'apparent-material',
  details: { media: [{ id, mediaType: 'video/mp4', digests, quality: 100 }] },
});

const ask = (person: Send, item: { id: string }, changes = {}) =>
  person('POST', `/v1/review/items/${item.id}/unblur`, {
    medium: 'media:1',
    reason: 'The words do not suffice.',
    ...changes,
  });

test('media are blurred, grey, mute and small, and an unblur is asked for, bounded, counted and audited', async () => {
  await service.report(media({ md5 }));
  const item = await takeNext(ada);
  const context = await ada('GET', `/v1/review/items/${item.id}/context/media`);
  expect(context.body.media).toMatchObject([
    {
      unblur: 'on-request',
      shown: {
        blur: 24,
        greyscale: true,
        mute: true,
        small: true,
        autoplay: false,
        thumbnail: false,
      },
    },
  ]);
  expect(
    (await bo('POST', `/v1/review/items/${item.id}/unblur`, { medium: 'media:1', reason: 'No.' }))
      .status,
  ).toBe(409);
  const given = await ask(ada, item);
  expect(given).toMatchObject({ status: 201, body: { shown: { blur: 0, mute: true } } });
  service.forward(20_000);
  const end = `/v1/review/exposures/${given.body.exposure}/end`;
  const { body } = await ada('POST', end, { seconds: 4_000 });
  expect(body.seconds).toBeGreaterThanOrEqual(20);
  expect(body.seconds).toBeLessThan(40);
  const care = (await ada('GET', '/v1/review/care')).body;
  expect(care.today.unblurs).toBe(1);
  expect(care.today.unblurredSeconds).toBe(body.seconds);
  const { rows } = await sql<{ action: string }>`SELECT action FROM access.audit
    WHERE action IN ('review.unblur', 'review.end-exposure')`.execute(service.database.kysely);
  expect(rows.length).toBe(2);
});

test('an unblur that nobody ends counts as long as it may have lasted, and the day has a limit', async () => {
  await service.set({ care: { ...limits, unblurSeconds: 60, unblurredSecondsADay: 90 } });
  await service.report(media({ md5 }));
  const item = await takeNext(ada);
  expect((await ask(ada, item)).status).toBe(201);
  service.forward(5 * minute);
  const second = await ask(ada, item, { frame: 1 });
  expect(second.status).toBe(201);
  service.forward(minute);
  const third = await ask(ada, item, { frame: 2 });
  expect(third).toMatchObject({ status: 429, body: { why: expect.stringContaining('limit') } });
  expect((await ada('GET', '/v1/review/care')).body.today.unblurredSeconds).toBeCloseTo(90, 3);
});

test('frames are seen in order, and none after one that suffices', async () => {
  await service.report(media({ md5 }));
  const item = await takeNext(ada);
  expect((await ask(ada, item, { frame: 3 })).status).toBe(409);
  const { exposure } = (await ask(ada, item)).body;
  await ada('POST', `/v1/review/exposures/${exposure}/end`, { seconds: 2, sufficient: true });
  expect(await ask(ada, item, { frame: 1 })).toMatchObject({
    status: 409,
    body: { type: 'urn:breakwater:problem:seen-enough' },
  });
});

test('what a bank knows is never shown', async () => {
  const now = service.now();
  await service.database.kysely.transaction().execute(async (transaction) => {
    const bank = await createBank(transaction, { name: 'KNOWN' }, now);
    const entry = { fingerprints: [{ type: 'md5' as const, value: md5 }] };
    await upsertEntries(transaction, bank.id, [entry], { now });
  });
  await service.report(media({ md5 }));
  const item = await takeNext(ada);
  const context = await ada('GET', `/v1/review/items/${item.id}/context/media`);
  expect(context.body.media).toMatchObject([{ unblur: 'never', shown: null }]);
  expect((await ask(ada, item, { again: true })).status).toBe(403);
});

test('a medium is decided once: its like needs no look, and work about it alone is decided with it', async () => {
  await service.report(media({ pdq }));
  const like = await service.report({
    target: { kind: 'media', id: 'media:2' },
    class: 'apparent-material',
    details: { digests: { pdq: near } },
  });
  const unlike = await service.report({
    target: { kind: 'media', id: 'media:3' },
    class: 'apparent-material',
    details: { digests: { pdq: randomBytes(32).toString('hex') } },
  });
  let item = await takeNext(ada);
  while (item.subject.kind !== 'account') {
    await ada('POST', `/v1/review/items/${item.id}/hold`, { reason: 'Another first.', minutes: 1 });
    item = await takeNext(bo);
    [ada, bo] = [bo, ada];
  }
  const label = { outcome: 'violates', policy: 'material', severity: 4 };
  const decision = await decideItem(ada, item, 'violates', {
    labels: [
      { subject: item.subject, ...label },
      { subject: { kind: 'media', id: 'media:1' }, ...label },
    ],
  });
  service.forward(2 * minute);
  expect(await spreadDecision(service.database, decision, service.now())).toBe(1);
  const states = async () => {
    const { rows } = await sql<{ id: string; state: string }>`SELECT id, state FROM reports.report
      WHERE id IN (${like}, ${unlike})`.execute(service.database.kysely);
    return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
  };
  expect(await states()).toEqual({ [like]: 'decided', [unlike]: 'open' });
  await service.report(media({ pdq: near }));
  const other = await service.as('reviewer');
  let again = await takeNext(other);
  while (again.subject.kind !== 'account') {
    await decideItem(other, again, 'does-not-violate');
    again = await takeNext(other);
  }
  const context = await other('GET', `/v1/review/items/${again.id}/context/media`);
  expect(context.body.media).toMatchObject([
    { unblur: 'decided', decided: { outcome: 'violates', severity: 4, distance: 3 } },
  ]);
  expect(await ask(other, again)).toMatchObject({ status: 409, body: { distance: 3 } });
  await ada('POST', `/v1/review/decisions/${decision}/undo`, { reason: 'It was a drawing.' });
  expect(await states()).toMatchObject({ [like]: 'open' });
});

test('who opts out is given none of it, and nobody is told to what it was set', async () => {
  await service.report({ class: 'apparent-material' });
  await service.report();
  const media = { blur: 40, greyscale: false, mute: true, small: true };
  const set = await ada('PUT', '/v1/review/care', { media, withoutSeverity: 3 });
  expect(set.body).toMatchObject({ withoutSeverity: 3, media: { blur: 40 } });
  const bare = { media: { ...media, blur: 0 }, withoutSeverity: null };
  expect((await ada('PUT', '/v1/review/care', bare)).status).toBe(400);
  expect(await takeNext(ada)).toMatchObject({ class: 'advertising' });
  const severe = await takeNext(bo);
  expect(severe).toMatchObject({ class: 'apparent-material' });
  await bo('POST', `/v1/review/items/${severe.id}/release`, { reason: 'Not now.' });
  expect(await ada('POST', `/v1/review/items/${severe.id}/claim`)).toMatchObject({
    status: 403,
    body: { why: 'opted-out' },
  });
  const { rows } = await sql<{ detail: string }>`SELECT detail::text AS detail FROM access.audit
    WHERE action = 'review.set-care'`.execute(service.database.kysely);
  expect(rows).toEqual([{ detail: '{}' }]);
});

test('who opts out is given the mild item that stands behind many severe ones', async () => {
  const cy = await service.as('reviewer');
  const media = { blur: 40, greyscale: true, mute: true, small: true };
  await cy('PUT', '/v1/review/care', { media, withoutSeverity: 3 });
  for (let n = 0; n < 110; n += 1) await service.report({ class: 'apparent-material' });
  await service.report();
  expect(await takeNext(cy)).toMatchObject({ class: 'advertising' });
});

test('after three severe items a milder one comes first; after five the server answers with a break', async () => {
  for (let n = 0; n < 6; n += 1) await service.report({ class: 'blackmail' });
  await service.report({ class: 'other' });
  const seen: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    const item = await takeNext(ada);
    if (item === null) break;
    seen.push(item.class);
    const label = { subject: item.subject, outcome: 'violates', policy: 'blackmail' };
    await decideItem(ada, item, 'violates', {
      labels: [{ ...label, severity: item.class === 'other' ? 1 : 3 }],
    });
  }
  expect(seen.slice(0, 4)).toEqual(['blackmail', 'blackmail', 'blackmail', 'other']);
  for (let n = 0; n < 3; n += 1) await service.report({ class: 'blackmail' });
  for (let n = 0; n < 5; n += 1) {
    const item = await takeNext(ada);
    if (item === null) break;
    const label = { subject: item.subject, outcome: 'violates', policy: 'blackmail', severity: 3 };
    await decideItem(ada, item, 'violates', { labels: [label] });
  }
  const { body } = await ada('POST', '/v1/review/next', {});
  expect(body).toMatchObject({ item: null, break: { why: '5 severe items in a row' } });
  service.forward(10 * minute);
  expect(await takeNext(ada)).toMatchObject({ class: 'blackmail' });
});

test("at the day's limit of severe items milder ones still come, and the rest waits for tomorrow", async () => {
  await service.set({ care: { ...limits, severeItemsADay: 1 } });
  await service.report({ class: 'blackmail' });
  await service.report({ class: 'blackmail' });
  await service.report();
  const item = await takeNext(ada);
  const label = { subject: item.subject, outcome: 'violates', policy: 'blackmail', severity: 3 };
  await decideItem(ada, item, 'violates', { labels: [label] });
  await decideItem(ada, await takeNext(ada), 'violates');
  const { body } = await ada('POST', '/v1/review/next', {});
  expect(body.break.why).toBe("the day's limit of severe items");
  expect(await takeNext(bo)).toMatchObject({ class: 'blackmail' });
});

test('a lead sees what the team carries, and no names', async () => {
  await service.report();
  await decideItem(ada, await takeNext(ada), 'violates');
  const { body } = await service.lead('GET', '/v1/review/team');
  expect(body).toMatchObject({ people: 1, items: 1, bySeverity: [0, 0, 1, 0, 0] });
  expect(Object.keys(body).sort()).toEqual([
    'bySeverity',
    'items',
    'onBreak',
    'people',
    'severeItems',
    'severeSeconds',
    'since',
    'unblurredSeconds',
    'unblurs',
  ]);
  expect((await ada('GET', '/v1/review/team')).status).toBe(403);
});
