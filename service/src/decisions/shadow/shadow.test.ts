import { afterEach, expect, test } from 'vitest';
import { type DecisionsTest, decisionsTest, networkOf, until } from '../node/testing.ts';
import { policyWith, term } from '../testing.ts';

let service: DecisionsTest;
afterEach(() => service.close());

const gloam = policyWith({ terms: [term('t1', 'gloamfruit')] });
const doubtful = policyWith({ terms: [term('t1', 'gloamfruit', { tier: 'review' })] });
const posts = Array.from({ length: 4 }, (_, n) => ({
  kind: 'post',
  id: `p${n}`,
  text: n === 0 ? 'harbour' : `gloamfruit ${n}`,
}));

test('a version in shadow is counted beside what runs, and changes nothing', async () => {
  service = await decisionsTest();
  service.feed.wait(9, gloam);
  await service.decisions.node.look();
  const asker = await service.withKey('decisions:ask');
  const reader = await service.as('policy');
  for (let n = 0; n < 3; n += 1) {
    const { body } = await asker('POST', '/v1/decisions', { surface: 'feed', candidates: posts });
    expect(
      body.candidates.every(({ decision }: { decision: string }) => decision === 'allow'),
    ).toBe(true);
  }
  await service.decisions.recorder.flush();
  const { body } = await reader('GET', '/v1/decisions/shadow');
  expect(body.reports).toMatchObject([{ version: 9, mode: 'beside' }]);
  expect(body.reports[0].counts).toContainEqual({
    surface: 'feed',
    kind: 'post',
    decision: 'withhold',
    running: 'allow',
    times: 9,
  });
  expect(body.reports[0].days).toMatchObject([{ withheld: 3, limited: 0, reviews: 0 }]);
  const { rowCount } = await service.database.pool.query('SELECT FROM decisions.record');
  expect(rowCount).toBe(0);
});

test('the whole service in shadow decides and counts, and withholds nothing', async () => {
  service = await decisionsTest();
  await networkOf(service, 'confirmed', [{ id: 'm1' }]);
  await service.feed.run(doubtful);
  const lead = await service.as('policy');
  const asker = await service.withKey('decisions:ask');
  const set = { shadow: true, reason: 'we compare with what we have' };
  expect((await lead('PUT', '/v1/decisions/shadow', set)).status).toBe(200);
  await service.decisions.node.look();
  const candidates = [...posts, { kind: 'account', id: 'm1' }];
  const { body } = await asker('POST', '/v1/decisions', {
    surface: 'search',
    query: 'gloamfruit',
    candidates,
  });
  expect(body).toMatchObject({ decision: 'allow', shadow: true, reasons: [] });
  expect(body.candidates).toEqual(
    candidates.map(({ id }) => ({ id, decision: 'allow', reasons: [] })),
  );
  await service.decisions.recorder.flush();
  const report = (await lead('GET', '/v1/decisions/shadow')).body;
  expect(report.mode).toMatchObject({ shadow: true, reason: 'we compare with what we have' });
  expect(report.reports[0]).toMatchObject({
    mode: 'shadow',
    days: [{ withheld: 1, limited: 3, reviews: 3 }],
    reviewsADay: 3,
  });
  await lead('PUT', '/v1/decisions/shadow', { shadow: false, reason: 'now it acts' });
  await until(async () => {
    const acted = await asker('POST', '/v1/decisions', { surface: 'feed', candidates });
    return acted.body.candidates[4].decision === 'withhold';
  });
});

test('an account that a person lets out is shown again, and withheld again when that ends', async () => {
  service = await decisionsTest();
  await networkOf(service, 'confirmed', [{ id: 'm1' }]);
  await service.decisions.node.look();
  const asker = await service.withKey('decisions:ask');
  const reviewer = await service.as('reviewer');
  const decided = async () =>
    (
      await asker('POST', '/v1/decisions', {
        surface: 'feed',
        candidates: [{ kind: 'account', id: 'm1' }],
      })
    ).body.candidates[0].decision;
  expect(await decided()).toBe('withhold');
  const { body } = await reviewer('POST', '/v1/decisions/exemptions', {
    account: 'm1',
    reason: 'the appeal shows a teacher',
  });
  await until(async () => (await decided()) === 'allow');
  await reviewer('DELETE', `/v1/decisions/exemptions/${body.id}`, { reason: 'granted in error' });
  await until(async () => (await decided()) === 'withhold');
});

test('what a network brings ends after its time, unless a person lets it hold on', async () => {
  service = await decisionsTest();
  const network = await networkOf(service, 'confirmed', [{ id: 'm1' }]);
  await service.database.pool.query(
    "UPDATE networks.network SET decided_at = now() - interval '400 days'",
  );
  await service.decisions.node.look();
  const asker = await service.withKey('decisions:ask');
  const investigator = await service.as('investigator');
  const decided = async () =>
    (
      await asker('POST', '/v1/decisions', {
        surface: 'feed',
        candidates: [{ kind: 'account', id: 'm1' }],
      })
    ).body.candidates[0].decision;
  expect(await decided()).toBe('allow');
  await investigator('POST', `/v1/decisions/networks/${network}/renewal`, {
    days: 30,
    reason: 'it still trades',
  });
  await until(async () => (await decided()) === 'withhold');
});
