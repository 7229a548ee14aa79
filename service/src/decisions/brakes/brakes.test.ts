import { afterEach, expect, test } from 'vitest';
import { type DecisionsTest, decisionsTest, until } from '../node/testing.ts';

let service: DecisionsTest;
afterEach(() => service.close());

test('one person brakes all suggestions within two seconds; a second renews; who, why and how long stay', async () => {
  service = await decisionsTest();
  const asker = await service.withKey('decisions:ask');
  const first = await service.as('investigator');
  const second = await service.as('policy');
  const suggested = async () =>
    (
      await asker('POST', '/v1/decisions', {
        surface: 'account-suggestion',
        candidates: [{ kind: 'account', id: 'x' }],
      })
    ).body.candidates[0];
  expect((await suggested()).decision).toBe('allow');
  const pulled = await first('POST', '/v1/decisions/brakes', {
    scope: 'suggestions',
    reason: 'a leak is being looked into',
    minutes: 30,
  });
  expect(pulled).toMatchObject({ status: 201, body: { state: 'holding', renewedBy: null } });
  expect(await until(async () => (await suggested()).decision === 'withhold')).toBeLessThan(2_000);
  expect((await suggested()).reasons).toEqual([{ code: 'brake', id: pulled.body.id }]);

  const renewal = `/v1/decisions/brakes/${pulled.body.id}/renewal`;
  expect(await first('POST', renewal, { minutes: 60 })).toMatchObject({
    status: 409,
    body: { type: 'urn:breakwater:problem:second-person' },
  });
  const renewed = await second('POST', renewal, { minutes: 60 });
  expect(renewed.status).toBe(200);
  expect(Date.parse(renewed.body.expiresAt)).toBeGreaterThan(Date.parse(pulled.body.expiresAt));
  // The next renewal takes the other person again.
  expect((await second('POST', renewal, { minutes: 60 })).status).toBe(409);

  const gone = await second('DELETE', `/v1/decisions/brakes/${pulled.body.id}`, {
    reason: 'the leak is closed',
  });
  expect(gone.body).toMatchObject({ state: 'released' });
  expect(await until(async () => (await suggested()).decision === 'allow')).toBeLessThan(2_000);
  const { body } = await first('GET', '/v1/decisions/brakes');
  expect(body.items).toMatchObject([
    { reason: 'a leak is being looked into', state: 'released', scope: 'suggestions' },
  ]);
  const { rows } = await service.database.pool.query(
    "SELECT action FROM access.audit WHERE action LIKE 'decisions.%brake' ORDER BY seq",
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'decisions.pull-brake',
    'decisions.renew-brake',
    'decisions.release-brake',
  ]);
});

test('a brake that nobody renews ends by itself', async () => {
  service = await decisionsTest();
  const person = await service.as('admin');
  const { body } = await person('POST', '/v1/decisions/brakes', {
    scope: 'surface',
    target: 'trend',
    reason: 'for a minute',
    minutes: 1,
  });
  await service.decisions.node.look();
  const { state } = service.decisions.node;
  expect(state.brakes).toHaveLength(1);
  await service.database.pool.query(
    "UPDATE decisions.brake SET expires_at = now() - interval '1 second'",
  );
  const late = await person('POST', `/v1/decisions/brakes/${body.id}/renewal`, { minutes: 5 });
  expect(late).toMatchObject({ status: 409, body: { type: 'urn:breakwater:problem:brake-ended' } });
});

test('a brake names what there is, and takes a person with a reason', async () => {
  service = await decisionsTest();
  const person = await service.as('investigator');
  const reviewer = await service.as('reviewer');
  const key = await service.withKey('decisions:ask', 'decisions:read', 'policy:write');
  const body = { scope: 'surface', target: 'trend', reason: 'because' };
  expect((await key('POST', '/v1/decisions/brakes', body)).status).toBe(403);
  expect((await reviewer('POST', '/v1/decisions/brakes', body)).status).toBe(403);
  expect(
    (await person('POST', '/v1/decisions/brakes', { ...body, target: 'moon' })).body,
  ).toMatchObject({ field: 'target' });
  expect((await person('POST', '/v1/decisions/brakes', { ...body, reason: '' })).status).toBe(400);
});
