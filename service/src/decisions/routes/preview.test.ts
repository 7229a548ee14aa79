import { surfaces } from '@breakwater/activity';
import { afterEach, expect, test } from 'vitest';
import { type DecisionsTest, decisionsTest, networkOf } from '../node/testing.ts';
import { policyWith, term } from '../testing.ts';

let service: DecisionsTest;
afterEach(() => service.close());

test('every surface’s answer stands side by side, is recorded as seen, and counts nowhere', async () => {
  service = await decisionsTest();
  await networkOf(service, 'confirmed', [{ id: 'm1' }]);
  await service.feed.run(policyWith({ terms: [term('t1', 'gloamfruit')] }));
  await service.decisions.node.look();
  const lead = await service.as('policy');
  const asked = await lead('POST', '/v1/decisions/preview', {
    viewer: { id: 'x', country: 'GB' },
    candidates: [
      { kind: 'account', id: 'm1' },
      { kind: 'hashtag', id: '#gl0amfruit' },
    ],
  });
  expect(asked.status).toBe(200);
  expect(asked.body.surfaces.map(({ surface }: { surface: string }) => surface)).toEqual([
    ...surfaces,
  ]);
  for (const { discovery, candidates } of asked.body.surfaces) {
    expect(candidates[0].decision).toBe(discovery ? 'withhold' : 'allow');
  }
  const typed = await lead('POST', '/v1/decisions/preview', {
    surfaces: ['search', 'autocomplete'],
    query: 'gloamfruit',
    locale: 'fr',
  });
  expect(typed.body.surfaces).toMatchObject([
    { decision: 'withhold', interstitial: { language: 'fr' } },
    { decision: 'withhold' },
  ]);
  expect(typed.body.surfaces[1].interstitial).toBeUndefined();
  await service.decisions.recorder.flush();
  const { rows } = await service.database.pool.query(`SELECT
    (SELECT count(*)::int FROM decisions.record) AS records,
    (SELECT count(*)::int FROM decisions.count) AS counts,
    (SELECT count(*)::int FROM access.audit WHERE action = 'decisions.preview') AS audited`);
  expect(rows).toEqual([{ records: 0, counts: 0, audited: 2 }]);
});
