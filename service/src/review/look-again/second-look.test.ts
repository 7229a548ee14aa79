import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Send } from '../../access/testing.ts';
import { eraseAccount } from '../../storage/index.ts';
import { takeUpAppeals } from '../appeals/take-up-appeals.ts';
import { reviewStorage } from '../index.ts';
import { decideItem, type ReviewService, reviewService, takeNext } from '../testing.ts';

let service: ReviewService;
let ada: Send;
let bo: Send;
let cy: Send;

beforeEach(async () => {
  service = await reviewService();
  [ada, bo, cy] = await Promise.all([1, 2, 3].map(() => service.as('reviewer')));
});
afterEach(() => service?.close());

async function stateOf(report: string) {
  const { rows } = await sql<{ state: string; outcome: string | null; decision: string | null }>`
    SELECT state, outcome, decision_id AS decision FROM reports.report
    WHERE id = ${report}`.execute(service.database.kysely);
  return rows[0]!;
}

async function outcomesTold(report: string): Promise<number> {
  const { rows } = await sql`SELECT FROM outgoing.message
    WHERE subject = ${report} AND payload->>'what' = 'outcome'`.execute(service.database.kysely);
  return rows.length;
}

const ofChild = { reporter: { type: 'minor', account: 'acct:child' } };

test('what lets a report of a child pass is looked at again, and told only then', async () => {
  const report = await service.report(ofChild);
  const first = await takeNext(ada);
  await decideItem(ada, first, 'does-not-violate');
  expect(await stateOf(report)).toMatchObject({ state: 'open' });
  expect(await outcomesTold(report)).toBe(0);
  expect(await takeNext(ada)).toBeNull();
  const second = await takeNext(bo);
  expect(second).toMatchObject({ class: first.class, subject: first.subject, appeal: false });
  expect(Object.keys(second).sort()).toEqual(Object.keys(first).sort());
  const decisions = await bo('GET', `/v1/review/items/${second.id}/context/decisions`);
  expect(decisions.body.decisions).toEqual([]);
  const last = await decideItem(bo, second, 'does-not-violate');
  expect(await stateOf(report)).toEqual({
    state: 'decided',
    outcome: 'does-not-violate',
    decision: last,
  });
  expect(await outcomesTold(report)).toBe(1);
  expect((await service.lead('GET', '/v1/review/second-looks')).body.items).toMatchObject([
    { reason: 'minor', state: 'agreed', holds: true },
  ]);
  expect((await bo('GET', '/v1/review/second-looks')).status).toBe(403);
});

test('where two disagree a third decides, whose word stands', async () => {
  const report = await service.report(ofChild);
  await decideItem(ada, await takeNext(ada), 'does-not-violate');
  await decideItem(bo, await takeNext(bo), 'violates');
  expect(await stateOf(report)).toMatchObject({ state: 'open' });
  expect([await takeNext(ada), await takeNext(bo)]).toEqual([null, null]);
  const last = await decideItem(cy, await takeNext(cy), 'violates');
  expect(await stateOf(report)).toEqual({ state: 'decided', outcome: 'violates', decision: last });
  expect(await outcomesTold(report)).toBe(1);
  const { body } = await service.lead('GET', '/v1/review/quality/training-set');
  expect(body.items).toMatchObject([
    {
      outcome: 'violates',
      looks: [{ outcome: 'does-not-violate' }, { outcome: 'violates' }, { outcome: 'violates' }],
      words: ['It sells gloamfruit.'],
    },
  ]);
});

test('the rest is looked at again in a sample', async () => {
  const plain = await service.report();
  await decideItem(ada, await takeNext(ada), 'does-not-violate');
  expect(await stateOf(plain)).toMatchObject({ state: 'decided' });
  await service.set({ lookAgain: { negatives: 1, positives: 0 } });
  const sampled = await service.report();
  await decideItem(ada, await takeNext(ada), 'does-not-violate');
  expect(await stateOf(sampled)).toMatchObject({ state: 'open' });
  expect((await service.lead('GET', '/v1/review/second-looks')).body.items).toMatchObject([
    { reason: 'sample', state: 'second' },
  ]);
});

test('what came by a way that cannot say its class is looked at again as the rest is', async () => {
  const child = await service.report({ ...ofChild, class: 'other' });
  await decideItem(ada, await takeNext(ada), 'does-not-violate');
  expect(await stateOf(child)).toMatchObject({ state: 'open' });
  await decideItem(bo, await takeNext(bo), 'does-not-violate');
  expect(await stateOf(child)).toMatchObject({ state: 'decided' });
  await service.set({ lookAgain: { negatives: 1, positives: 0 } });
  const sampled = await service.report({ class: 'other' });
  await decideItem(ada, await takeNext(ada), 'does-not-violate');
  expect(await stateOf(sampled)).toMatchObject({ state: 'open' });
});

test('"violates" that is sampled takes effect at once; if two others differ it is changed, and told', async () => {
  await service.set({ lookAgain: { negatives: 0, positives: 1 } });
  const report = await service.report();
  await decideItem(ada, await takeNext(ada), 'violates');
  expect(await stateOf(report)).toMatchObject({ outcome: 'violates' });
  await decideItem(bo, await takeNext(bo), 'does-not-violate');
  expect(await stateOf(report)).toMatchObject({ outcome: 'violates' });
  await decideItem(cy, await takeNext(cy), 'does-not-violate');
  expect(await stateOf(report)).toMatchObject({ outcome: 'does-not-violate' });
  expect(await outcomesTold(report)).toBe(2);
});

test('asking for a second reviewer holds any outcome', async () => {
  const report = await service.report({ class: 'other' });
  await decideItem(ada, await takeNext(ada), 'violates', { secondReviewer: true });
  expect(await stateOf(report)).toMatchObject({ state: 'open' });
  await decideItem(bo, await takeNext(bo), 'violates');
  expect(await stateOf(report)).toMatchObject({ state: 'decided', outcome: 'violates' });
});

test('an appeal of a reporter goes to others, and changes the outcome for all who reported', async () => {
  const report = await service.report();
  const decision = await decideItem(ada, await takeNext(ada), 'does-not-violate');
  const appeal = {
    appellant: 'reporter',
    decision,
    report,
    words: 'It named a price.',
    language: 'de',
  };
  const filed = await service.platform('POST', '/v1/review/appeals', appeal);
  expect(filed).toMatchObject({ status: 201, body: { state: 'open', told: null } });
  const due = Date.parse(filed.body.dueAt) - Date.parse(filed.body.filedAt);
  expect(due).toBe(72 * 3_600_000);
  expect((await service.platform('POST', '/v1/review/appeals', appeal)).status).toBe(409);
  expect(await takeNext(ada)).toBeNull();
  const item = await takeNext(bo);
  const shown = await bo('GET', `/v1/review/items/${item.id}/context/appeal`);
  expect(shown.body.appeal).toMatchObject({
    words: 'It named a price.',
    against: 'does-not-violate',
  });
  await decideItem(bo, item, 'violates');
  expect(await stateOf(report)).toMatchObject({ state: 'decided', outcome: 'violates' });
  const { body } = await service.platform('GET', `/v1/review/appeals/${filed.body.id}`);
  expect(body).toMatchObject({ state: 'decided', outcome: 'reversed', told: { language: 'de' } });
  expect(body.told.text).toContain('die frühere Entscheidung geändert');
});

test('an appeal that would let something pass takes two others, and the account acted on is heard', async () => {
  const target = { kind: 'account', id: 'acct:gull' };
  const report = await service.report({ target });
  const decision = await decideItem(ada, await takeNext(ada), 'violates');
  const appeal = { appellant: 'acted-on', decision, words: 'I teach about it.' };
  const file = (account: string) =>
    service.platform('POST', '/v1/review/appeals', { ...appeal, account });
  expect((await file('acct:other')).status).toBe(403);
  const { id } = (await file('acct:gull')).body;
  await decideItem(bo, await takeNext(bo), 'does-not-violate');
  expect(await stateOf(report)).toMatchObject({ outcome: 'violates' });
  expect([await takeNext(ada), await takeNext(bo)]).toEqual([null, null]);
  await decideItem(cy, await takeNext(cy), 'does-not-violate');
  expect(await stateOf(report)).toMatchObject({ outcome: 'does-not-violate' });
  expect((await service.platform('GET', `/v1/review/appeals/${id}`)).body.outcome).toBe('reversed');
});

test('after six months a decision can be appealed still, and not for ever', async () => {
  const report = await service.report();
  const decision = await decideItem(ada, await takeNext(ada), 'does-not-violate');
  const appeal = { appellant: 'reporter', decision, report, words: 'It goes on.' };
  service.forward(191 * 86_400_000);
  expect((await service.platform('POST', '/v1/review/appeals', appeal)).status).toBe(410);
  service.forward(-8 * 86_400_000);
  expect((await service.platform('POST', '/v1/review/appeals', appeal)).status).toBe(201);
});

test('an erased account leaves how it was decided, and no name or words', async () => {
  const target = { kind: 'account', id: 'acct:gone' };
  await service.report({ target });
  const decision = await decideItem(ada, await takeNext(ada), 'violates');
  await eraseAccount(service.database, [reviewStorage], 'acct:gone', service.now());
  const { body } = await ada('GET', `/v1/review/decisions/${decision}`);
  expect(body).toMatchObject({
    outcome: 'violates',
    reason: '',
    labels: [{ subject: { id: '' } }],
  });
});

test('quality tells false negatives with their interval, by policy, and agreement', async () => {
  await service.set({ lookAgain: { negatives: 1, positives: 1 } });
  const people = [ada, bo, cy];
  const verdicts = [
    ['does-not-violate', 'does-not-violate'],
    ['does-not-violate', 'violates', 'violates'],
    ['violates', 'violates'],
    ['violates', 'violates'],
  ] as const;
  for (const looks of verdicts) {
    await service.report();
    for (const [index, outcome] of looks.entries()) {
      await decideItem(people[index]!, await takeNext(people[index]!), outcome);
    }
  }
  const { body } = await service.lead('GET', '/v1/review/quality?by=policy');
  const { falseNegatives } = body.all;
  expect(falseNegatives.rate).toBeCloseTo(1 / 3, 12);
  expect(falseNegatives).toMatchObject({ caught: 2, few: true });
  expect(falseNegatives.interval.low).toBeLessThan(1 / 3);
  expect(falseNegatives.interval.high).toBeGreaterThan(1 / 3);
  expect(body.groups).toMatchObject([{ group: 'advertising', decisions: 4 }]);
  expect(body.agreement.cohen).toMatchObject({ agreement: 0.75, items: 4 });
  expect(body.agreement.outcome).toMatchObject({ units: 4, judgements: 9 });
  expect((await ada('GET', '/v1/review/quality')).status).toBe(403);
});

test('a golden item looks like any other, is never counted as a report, and tells who was right', async () => {
  const report = await service.report();
  await decideItem(ada, await takeNext(ada), 'violates', { secondReviewer: true });
  const decision = await decideItem(bo, await takeNext(bo), 'violates');
  const make = { decision, reason: 'It is beyond doubt.' };
  expect((await service.lead('POST', '/v1/review/golden', make)).status).toBe(201);
  await service.set({ goldenRate: 0.5 });
  const before = await stateOf(report);
  let golden = null;
  for (let n = 0; golden === null && n < 40; n += 1) {
    await service.report();
    const item = await takeNext(cy);
    const { body } = await cy('GET', `/v1/review/items/${item.id}/context/decisions`);
    expect(body.decisions).toEqual([]);
    if (item.subject.id.startsWith('acct:')) {
      await decideItem(cy, item, 'does-not-violate');
    }
    const { body: listed } = await service.lead('GET', '/v1/review/golden');
    if (listed.items[0].answers === 1) golden = listed.items[0];
  }
  expect(golden).toMatchObject({ answers: 1, right: 0, outcome: 'violates' });
  expect(await stateOf(report)).toEqual(before);
  const { body } = await service.lead('GET', '/v1/review/quality');
  expect(body.golden).toMatchObject([
    { group: '', answers: 1, right: 0, missed: 1 },
    { answers: 1, right: 0 },
  ]);
});

test('an appeal that came by the public page or Coop is taken up once, and waits while it is open', async () => {
  const target = { kind: 'account', id: 'acct:gull' };
  const report = await service.report({ target });
  await decideItem(ada, await takeNext(ada), 'violates');
  const appeal = {
    appealId: 'appeal-1',
    appealedBy: { id: 'acct:gull', typeId: 'account' },
    appealedAt: new Date(service.now()).toISOString(),
    actionedItem: { id: 'acct:gull', typeId: 'account' },
    actionsTaken: ['withheld'],
    appealReason: 'I teach about it.',
  };
  const sent = await service.platform('POST', '/api/v1/report/appeal', appeal);
  expect(sent.status).toBeLessThan(300);
  expect(await takeUpAppeals(service.database, service.now())).toBe(1);
  expect(await takeUpAppeals(service.database, service.now())).toBe(0);
  const item = await takeNext(bo);
  expect(item).toMatchObject({ appeal: true });
  await decideItem(bo, item, 'violates');
  expect(await stateOf(report)).toMatchObject({ outcome: 'violates' });
  expect(await outcomesTold(report)).toBe(1);
  expect((await service.platform('GET', '/v1/review/appeals')).body.items).toMatchObject([
    { appellant: 'acted-on', outcome: 'upheld' },
  ]);
});
