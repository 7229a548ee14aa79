import { afterEach, expect, test } from 'vitest';
import { eraseAccount } from '../../storage/index.ts';
import { type DecisionsTest, decisionsTest, networkOf, testRooms } from '../node/testing.ts';
import { policyWith, term } from '../testing.ts';
import { samplesSince } from './sample.ts';

let service: DecisionsTest;
afterEach(() => service.close());

const gloam = policyWith({ terms: [term('t1', 'gloamfruit')] });

test('a restriction is in the record before its answer, once, and is counted when it is met again', async () => {
  service = await decisionsTest();
  await networkOf(service, 'confirmed', [{ id: 'm1' }]);
  await service.feed.run(gloam);
  await service.decisions.node.look();
  const asker = await service.withKey('decisions:ask');
  const auditor = await service.as('auditor');
  const request = {
    surface: 'account-suggestion',
    candidates: [
      { kind: 'account', id: 'm1' },
      { kind: 'account', id: 'x' },
      { kind: 'post', id: 'p1', text: 'gloamfruit', author: 'x' },
    ],
  };
  const first = await asker('POST', '/v1/decisions', request);
  const { body } = await auditor('GET', '/v1/decisions/records');
  expect(body.items).toHaveLength(2);
  for (const item of body.items) {
    expect(item).toMatchObject({
      decisionId: first.body.decisionId,
      surface: 'account-suggestion',
      decision: 'withhold',
      policyVersion: 2,
      times: 1,
    });
  }
  await Promise.all(Array.from({ length: 5 }, () => asker('POST', '/v1/decisions', request)));
  await service.decisions.recorder.flush();
  const again = await auditor('GET', '/v1/decisions/records?account=x');
  expect(again.body.items).toMatchObject([
    {
      subject: { kind: 'post' },
      account: 'x',
      reasons: [{ code: 'term', id: 't1' }],
      times: 6,
    },
  ]);
  const one = await auditor('GET', `/v1/decisions/records/${again.body.items[0].id}`);
  expect(one.body).toMatchObject({ id: again.body.items[0].id, appeal: expect.any(String) });
});

test('the same answer under another version of the policy is another record', async () => {
  service = await decisionsTest();
  const asker = await service.withKey('decisions:ask');
  const auditor = await service.as('auditor');
  const request = {
    surface: 'feed',
    candidates: [{ kind: 'post', id: 'p1', text: 'gloamfruit' }],
  };
  for (let version = 0; version < 2; version += 1) {
    await service.feed.run(gloam);
    await service.decisions.node.look();
    await asker('POST', '/v1/decisions', request);
  }
  const { body } = await auditor('GET', '/v1/decisions/records?post=p1&limit=1');
  // The record never heard of the post; whoever asks for it knows its name.
  expect(body.items).toMatchObject([{ policyVersion: 3, subject: { kind: 'post', id: 'p1' } }]);
  const next = await auditor(
    'GET',
    `/v1/decisions/records?post=p1&limit=1&cursor=${body.nextCursor}`,
  );
  expect(next.body.items).toMatchObject([{ policyVersion: 2 }]);
});

test('many answers at once share commits and lose nothing', async () => {
  service = await decisionsTest();
  await service.feed.run(gloam);
  await service.decisions.node.look();
  const asker = await service.withKey('decisions:ask');
  await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      asker('POST', '/v1/decisions', {
        surface: 'feed',
        candidates: [{ kind: 'post', id: `p${n % 50}`, text: 'gloamfruit' }],
      }),
    ),
  );
  await service.decisions.recorder.flush();
  const { rows } = await service.database.pool.query(
    'SELECT count(*)::int AS n, sum(times)::int AS times FROM decisions.record',
  );
  expect(rows).toEqual([{ n: 50, times: 100 }]);
});

test('the sample holds no name of the viewer and no text in the clear, and goes with the account', async () => {
  service = await decisionsTest({ sampleEvery: 1 });
  const { database } = service;
  const asker = await service.withKey('decisions:ask');
  await service.decisions.node.look();
  const request = {
    surface: 'search',
    viewer: { id: 'curious', country: 'DE' },
    query: 'harbour lights',
    candidates: [{ kind: 'account', id: 'seen', text: 'Seen' }],
  };
  await asker('POST', '/v1/decisions', request);
  await service.decisions.recorder.flush();
  const { rows } = await database.pool.query('SELECT * FROM decisions.sample');
  expect(rows).toHaveLength(1);
  expect(rows[0].viewer).toHaveLength(32);
  expect(rows[0].content.includes('harbour')).toBe(false);
  expect(JSON.stringify(rows[0])).not.toContain(database.subjectKey('account', 'curious'));
  const samples = [];
  for await (const some of samplesSince(database, database, new Date(0))) {
    samples.push(...some);
  }
  expect(samples).toMatchObject([
    {
      query: 'harbour lights',
      viewer: { country: 'DE' },
      candidates: [{ id: database.subjectKey('account', 'seen'), level: 0 }],
    },
  ]);
  expect(JSON.stringify(samples)).not.toContain('curious');
  await eraseAccount(database, testRooms, 'curious', Date.now());
  const left = await database.pool.query('SELECT FROM decisions.sample');
  expect(left.rowCount).toBe(0);
});

test('an erased account is forgotten by the record and by every node', async () => {
  service = await decisionsTest();
  const { database } = service;
  await networkOf(service, 'confirmed', [{ id: 'm1' }]);
  await service.decisions.node.look();
  const asker = await service.withKey('decisions:ask');
  const ask = async () =>
    (
      await asker('POST', '/v1/decisions', {
        surface: 'feed',
        candidates: [{ kind: 'account', id: 'm1' }],
      })
    ).body.candidates[0].decision;
  expect(await ask()).toBe('withhold');
  await eraseAccount(database, testRooms, 'm1', Date.now());
  await service.decisions.node.look();
  expect(await ask()).toBe('allow');
  const { rowCount } = await database.pool.query('SELECT FROM decisions.record');
  expect(rowCount).toBe(0);
});
