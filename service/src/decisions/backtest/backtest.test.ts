import { afterEach, expect, test } from 'vitest';
import { Intake } from '../../intake/index.ts';
import { type Jobs, startJobs } from '../../jobs/index.ts';
import { Outgoing } from '../../outgoing/index.ts';
import { policyRoutes } from '../../policy/index.ts';
import { decisionsJobs } from '../index.ts';
import { type DecisionsTest, decisionsTest, until } from '../node/testing.ts';
import { decisionsRoutes } from '../routes/index.ts';
import { term } from '../testing.ts';
import { benignTexts } from './benign.ts';

let service: DecisionsTest | undefined;
let jobs: Jobs | undefined;
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await service?.close();
  service = undefined;
});

test('the texts that trade in nothing are many, different, and in many languages', () => {
  const texts = [...benignTexts()];
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThan(4_000);
  expect(new Set(texts.map(({ locale }) => locale)).size).toBeGreaterThanOrEqual(10);
});

test('a change shows what it would have done: to posts, searches, decisions, and ordinary texts', async () => {
  service = await decisionsTest({
    sampleEvery: 1,
    routes: [...policyRoutes, ...decisionsRoutes],
  });
  const { database } = service;
  const create = (id: string, actor: string, object: object) =>
    `${JSON.stringify({ id, type: 'Create', actor, object })}\n`;
  const lines = [
    create('a1', 'b', { type: 'Note', id: 'p1', content: 'fresh gloamfruit here' }),
    create('a2', 'b', { type: 'Note', id: 'p2', content: 'harbour lights' }),
    create('a3', 'b', { type: 'Person', id: 'b', summary: 'gl0amfruit' }),
    `${JSON.stringify({ id: 'a4', type: 'Search', actor: 'c', content: 'GLOAMFRUIT' })}\n`,
  ];
  const intake = new Intake(database, Date.now);
  await intake.receive({
    chunks: (async function* () {
      for (const line of lines) yield Buffer.from(line);
    })(),
    format: 'activities',
    source: 'test',
  });
  await intake.close();
  const asker = await service.withKey('decisions:ask');
  await asker('POST', '/v1/decisions', {
    surface: 'feed',
    candidates: [{ kind: 'post', id: 'p1', text: 'fresh gloamfruit here' }],
  });
  await service.decisions.recorder.flush();
  jobs = await startJobs(database, decisionsJobs(new Outgoing()));

  const lead = await service.as('policy');
  const value = (id: string, word: string) => ({ section: 'terms', id, value: term(id, word) });
  const draft = await lead('POST', '/v1/policy/proposals', {
    title: 'two words',
    reason: 'seen with others',
    source: 'invented',
    // The second is an ordinary word: what it would do must be seen before it does it.
    edits: [value('t1', 'gloamfruit'), value('t2', 'kettle')],
  });
  expect(draft.status).toBe(201);
  const proposal = draft.body.id;
  const early = await lead('POST', '/v1/decisions/backtests', { proposal });
  expect(early).toMatchObject({ status: 409, body: { type: 'urn:breakwater:problem:no-version' } });
  const { body: waiting } = await lead('POST', `/v1/policy/proposals/${proposal}/submit`, {});
  const asked = await lead('POST', '/v1/decisions/backtests', { proposal, days: 7 });
  expect(asked.status).toBe(202);
  const read = () => lead('GET', `/v1/decisions/backtests/${asked.body.id}`);
  await until(async () => ['done', 'failed'].includes((await read()).body.state), 60_000);
  const { body } = await read();
  expect(body).toMatchObject({ state: 'done', failure: null, version: waiting.version });
  const { kinds, terms, examples, requests } = body.result;
  expect(kinds.post).toEqual({ texts: 2, changes: { 'allow>block': 1 } });
  expect(kinds.search).toEqual({ texts: 1, changes: { 'allow>block': 1 } });
  expect(kinds.profile.changes).toEqual({ 'allow>block': 1 });
  expect(requests).toEqual({ asked: 1, stricter: 1, milder: 0 });
  expect(terms.t1).toMatchObject({ hits: 3, benign: 0 });
  expect(terms.t2.hits).toBe(0);
  expect(terms.t2.benign).toBeGreaterThan(40);
  expect(examples).toContainEqual({
    kind: 'post',
    change: 'allow>block',
    text: 'fresh gloamfruit here',
    terms: ['t1'],
  });
  const shown = await lead('GET', `/v1/policy/proposals/${proposal}`);
  expect(shown.body.backtest).toMatchObject({
    version: waiting.version,
    summary: { days: 7, terms },
  });
  expect(JSON.stringify(shown.body.backtest)).not.toContain('harbour');
  const { rows } = await database.pool.query('SELECT result FROM decisions.backtest');
  expect(rows[0].result.includes('gloamfruit')).toBe(false);
});
