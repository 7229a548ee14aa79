import { afterEach, expect, test } from 'vitest';
import type { Send } from '../../access/testing.ts';
import { policyWith, term } from '../testing.ts';
import { DecisionNode } from './decision-node.ts';
import { type DecisionsTest, decisionsTest, networkOf, until } from './testing.ts';

let service: DecisionsTest;
afterEach(() => service.close());

const gloam = policyWith({ terms: [term('t1', 'gloamfruit')] });

/** What is decided of one candidate. */
async function decided(asker: Send, surface: string, candidate: object): Promise<string> {
  const { status, body } = await asker('POST', '/v1/decisions', {
    surface,
    candidates: [candidate],
  });
  expect(status).toBe(200);
  return body.candidates[0].decision;
}

test('a change of policy or networks reaches every node within two seconds', async () => {
  service = await decisionsTest();
  const { database, feed } = service;
  const asker = await service.withKey('decisions:ask');
  const other = new DecisionNode(database, { policies: feed });
  other.start();
  await until(() => other.state.loaded);
  expect(await decided(asker, 'trend', { kind: 'hashtag', id: '#gloamfruit' })).toBe('allow');

  await feed.run(gloam, database);
  const withheld = () => decided(asker, 'trend', { kind: 'hashtag', id: '#gloamfruit' });
  expect(await until(async () => (await withheld()) === 'withhold')).toBeLessThan(2_000);
  expect(await until(() => other.state.policy.version === feed.version)).toBeLessThan(2_000);

  const network = await networkOf(service, 'suspected', [{ id: 'm1' }]);
  const investigator = await service.as('investigator');
  const member = () => decided(asker, 'account-suggestion', { kind: 'account', id: 'm1' });
  expect(await member()).toBe('allow');
  const confirmed = await investigator('POST', `/v1/networks/${network}/decision`, {
    decision: 'confirm',
    reason: 'invented for a test',
  });
  expect(confirmed.status).toBe(200);
  expect(await until(async () => (await member()) === 'withhold')).toBeLessThan(2_000);
  expect(await until(() => other.state.networks.get(network)?.state === 'confirmed')).toBeLessThan(
    2_000,
  );
  await investigator('DELETE', `/v1/networks/${network}/decision`, { reason: 'opened again' });
  expect(await until(async () => (await member()) === 'allow')).toBeLessThan(2_000);
  await other.stop();
});

test('a request with much text lets others have their turn, and is decided as ever', async () => {
  service = await decisionsTest();
  await service.feed.run(gloam, service.database);
  const asker = await service.withKey('decisions:ask');
  await until(
    async () => (await decided(asker, 'feed', { kind: 'term', id: 'gloamfruit' })) === 'withhold',
  );
  const almost = 'gloam fruit gloamfrui gl0amfrut moth lanter '.repeat(200);
  const candidates = Array.from({ length: 200 }, (_, at) => ({
    kind: 'post',
    id: `p${at}`,
    text: at === 150 ? `${almost} gloamfruit` : almost.slice(at),
  }));
  const ended: string[] = [];
  const long = asker('POST', '/v1/decisions', { surface: 'trend', candidates }).then((answer) => {
    ended.push('long');
    return answer;
  });
  for (let small = 0; small < 3; small += 1) {
    expect(await decided(asker, 'trend', { kind: 'post', id: 'q', text: 'harbour' })).toBe('allow');
    ended.push('small');
  }
  const { status, body } = await long;
  expect(status).toBe(200);
  expect(ended).toEqual(['small', 'small', 'small', 'long']);
  expect(body.candidates).toHaveLength(200);
  expect(body.candidates[150].decision).toBe('withhold');
});

test('the status tells every node, its versions and how late it was', async () => {
  service = await decisionsTest();
  const other = new DecisionNode(service.database, { policies: service.feed });
  other.start();
  await until(() => other.state.loaded);
  const reader = await service.withKey('decisions:read');
  await service.decisions.node.look();
  const { body } = await reader('GET', '/v1/decisions/status');
  expect(body.policyVersion).toBe(1);
  expect(body.node).toBe(service.decisions.node.id);
  expect(body.nodes.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining([other.id, service.decisions.node.id]),
  );
  for (const node of body.nodes) {
    expect(node).toMatchObject({ process: process.pid, version: expect.any(String) });
    expect(node.lagMilliseconds).toBeGreaterThanOrEqual(0);
  }
  await other.stop();
});

test('the status tells which rules failed as they ran, how often and why', async () => {
  service = await decisionsTest();
  const failing = {
    id: 'fails',
    when: "subject.signals['reported'] > 0.5",
    decision: 'limit',
    reason: 'invented',
  } as const;
  await service.feed.run(policyWith({ rules: [failing] }), service.database);
  await service.decisions.node.look();
  const asker = await service.withKey('decisions:ask');
  await decided(asker, 'search', { kind: 'account', id: 'nobody' });
  const reader = await service.withKey('decisions:read');
  const failures = async () => {
    const { body } = await reader('GET', '/v1/decisions/status');
    return body.nodes.find(({ id }: { id: string }) => id === body.node).ruleFailures;
  };
  await until(async () => (await failures()).length > 0);
  expect(await failures()).toEqual([
    { ruleId: 'fails', times: 1, reason: expect.stringContaining('reported') },
  ]);
});

test('a node takes in signals as they change and as they end', async () => {
  service = await decisionsTest();
  const { database, decisions } = service;
  const key = database.subjectKey('account', 'r');
  const keep = async (score: number, change: number) => {
    await database.pool.query('UPDATE signals.sequence SET last = $1', [change]);
    await database.pool.query(
      `INSERT INTO signals.signal AS known
         (account_key, kind, score, evidence, producer, observed_at, seen_at, change)
       VALUES ($1, 'posts-known-media', $2, '', 'test', now(), now(), $3)
       ON CONFLICT (account_key, kind) DO UPDATE
         SET score = excluded.score, change = excluded.change`,
      [key, score, change],
    );
  };
  const asker = await service.withKey('decisions:ask');
  const r = () => decided(asker, 'account-suggestion', { kind: 'account', id: 'r' });
  await keep(1, 2);
  await decisions.node.look();
  expect(await r()).toBe('withhold');
  await keep(0.8, 3);
  await decisions.node.look();
  expect(await r()).toBe('limit');
  await database.pool.query(
    `WITH ended AS (DELETE FROM signals.signal RETURNING account_key, kind)
     INSERT INTO signals.gone SELECT account_key, kind, 4, now() FROM ended`,
  );
  await database.pool.query('UPDATE signals.sequence SET last = 4');
  await decisions.node.look();
  expect(await r()).toBe('allow');
});

test('a node hears again after its connections were broken', async () => {
  service = await decisionsTest();
  const { database, feed } = service;
  const asker = await service.withKey('decisions:ask');
  await service.decisions.node.look();
  await database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'breakwater decisions' AND datname = current_database()`,
  );
  await feed.run(gloam, database);
  const withheld = () => decided(asker, 'search', { kind: 'term', id: 'gloamfruit' });
  await until(async () => (await withheld()) === 'withhold');
});

test('an answer is refused without the scope, with what is no request, and with too much', async () => {
  service = await decisionsTest();
  const reader = await service.withKey('decisions:read');
  const asker = await service.withKey('decisions:ask');
  const request = { surface: 'search', query: 'harbour' };
  expect((await service.anonymous('POST', '/v1/decisions', request)).status).toBe(401);
  expect((await reader('POST', '/v1/decisions', request)).status).toBe(403);
  expect((await asker('POST', '/v1/decisions', request)).body).toMatchObject({
    decision: 'allow',
    candidates: [],
    policyVersion: 1,
    shadow: false,
    decisionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const wrong = await asker('POST', '/v1/decisions', { surface: 'moon' });
  expect(wrong).toMatchObject({ status: 400, body: { field: 'surface' } });
  const many = Array.from({ length: 501 }, (_, n) => ({ kind: 'account', id: `${n}` }));
  expect((await asker('POST', '/v1/decisions', { surface: 'feed', candidates: many })).status).toBe(
    400,
  );
  expect(
    (await asker('POST', '/v1/decisions', { surface: 'feed', candidates: many.slice(1) })).body
      .candidates.length,
  ).toBe(500);
});

test('a key that is withdrawn asks no more', async () => {
  service = await decisionsTest();
  const asker = await service.withKey('decisions:ask');
  await service.decisions.node.look();
  const request = { surface: 'search', query: 'harbour' };
  expect((await asker('POST', '/v1/decisions', request)).status).toBe(200);
  await service.database.pool.query('UPDATE access.api_key SET withdrawn_at = now()');
  expect(
    await until(async () => (await asker('POST', '/v1/decisions', request)).status === 401),
  ).toBeLessThan(2_000);
});
