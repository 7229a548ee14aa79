import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../../access/testing.ts';
import { Intake, intakeStorage } from '../../intake/index.ts';
import { policyRoutes, policyStorage } from '../index.ts';
import { term } from '../testing.ts';
import { mineVariantsOnce } from './mine-variants.ts';

const now = Date.UTC(2026, 5, 1);
let service: TestService;
let author: Send;
let second: Send;

const note = (id: number, account: number, content: string) => ({
  id: `c${id}`,
  type: 'Create',
  actor: `acct:${account}`,
  published: new Date(now - 3_600_000).toISOString(),
  object: { type: 'Note', id: `post:${id}`, content },
});
const search = (id: number, account: number, content: string, minutes: number) => ({
  id: `s${id}`,
  type: 'Search',
  actor: `acct:${account}`,
  content,
  surface: 'search',
  published: new Date(now - 3_600_000 + minutes * 60_000).toISOString(),
});

const activities = [
  ...Array.from({ length: 300 }, (_, at) => note(at, 100 + (at % 90), 'a walk along the harbour')),
  ...Array.from({ length: 12 }, (_, at) =>
    note(1_000 + at, at % 4, 'fresh gloamfruit #dusklantern'),
  ),
  ...[0, 1, 2].flatMap((at) => [
    search(2 * at, 50 + at, 'gloamfruit', 0),
    search(2 * at + 1, 50 + at, 'Morrowkelp', 2),
  ]),
];

beforeAll(async () => {
  service = await testService({
    routes: policyRoutes,
    rooms: [intakeStorage, policyStorage],
    now: () => now,
  });
  const intake = new Intake(service.database, () => now);
  await intake.receive({
    chunks: (async function* () {
      for (const activity of activities) yield Buffer.from(`${JSON.stringify(activity)}\n`);
    })(),
    format: 'activities',
    source: 'test',
  });
  await intake.close();
  [author, second] = [await service.as('policy'), await service.as('policy')];
  const { body } = await propose([
    { section: 'terms', id: 'fruit', value: term('fruit', 'gloamfruit') },
    { section: 'terms', id: 'broad', value: term('broad', 'harbour', { tier: 'review' }) },
  ]);
  const waiting = (await author('POST', `/v1/policy/proposals/${body.id}/submit`, {})).body;
  const approval = { reason: 'r', revision: waiting.revision, emergency: true };
  await second('POST', `/v1/policy/proposals/${body.id}/approve`, approval);
  await mineVariantsOnce(service.database, { now, from: '70000000-0000-0000-0000-000000000000' });
});
afterAll(() => service?.close());

const propose = (edits: object[] = []) =>
  author('POST', '/v1/policy/proposals', { title: 't', reason: 'r', source: 's', edits });

const open = async () => (await author('GET', '/v1/policy/candidates')).body.items;

test('what keeps the company of withheld terms waits for a person, with its evidence', async () => {
  const found = await open();
  const terms = found.map((each: { term: string }) => each.term);
  expect(terms).toEqual(expect.arrayContaining(['dusklantern', 'morrowkelp']));
  expect(terms).not.toContain('gloamfruit');
  const searched = found.find((each: { term: string }) => each.term === 'morrowkelp');
  expect(searched).toMatchObject({ kinds: ['reformulation'], evidence: { reformulations: 3 } });
  expect((await author('POST', '/v1/policy/check', { text: 'dusklantern' })).body.verdict).toBe(
    'allow',
  );
});

test('when was looked for the last time is told, with how many were found', async () => {
  const { body } = await author('GET', '/v1/policy/mining');
  expect(body).toEqual({ candidates: (await open()).length, minedAt: new Date(now).toISOString() });
});

test('a term that flags too much of what is ordinary is named', async () => {
  const { items } = (await author('GET', '/v1/policy/frequent-terms')).body;
  expect(items).toMatchObject([
    { termId: 'broad', texts: 312, hits: 300, tooMuch: true },
    { termId: 'fruit', hits: 12, tooMuch: true },
  ]);
});

test('words beside one term are told', async () => {
  const { body } = await author('GET', '/v1/policy/terms/fruit/company');
  expect(body.items.map((each: { term: string }) => each.term)).toContain('dusklantern');
  expect((await author('GET', '/v1/policy/terms/none/company')).status).toBe(404);
});

test('a person puts a candidate into a change, once', async () => {
  const { id } = (await open()).find((each: { term: string }) => each.term === 'dusklantern');
  const proposal = (await propose()).body.id;
  const accept = () =>
    author('POST', `/v1/policy/candidates/${id}/accept`, { proposal, reason: 'same people' });
  expect((await accept()).body).toMatchObject({ state: 'accepted', proposalId: proposal });
  expect((await accept()).status).toBe(409);
  const { changes } = (await author('GET', `/v1/policy/proposals/${proposal}`)).body;
  expect(changes).toMatchObject([
    { section: 'terms', after: { term: 'dusklantern', tier: 'review' } },
  ]);
});

test('what was dismissed is not proposed again, and no term can be read in the database', async () => {
  const { id } = (await open()).find((each: { term: string }) => each.term === 'morrowkelp');
  const path = `/v1/policy/candidates/${id}/dismiss`;
  expect((await author('POST', path, { reason: 'a dish' })).body.state).toBe('dismissed');
  await mineVariantsOnce(service.database, {
    now: now + 1,
    from: '00000000-0000-0000-0000-000000000000',
  });
  expect((await open()).map((each: { term: string }) => each.term)).not.toContain('morrowkelp');
  const { rows } = await sql<{
    row: string;
  }>`SELECT c::text AS row FROM policy.candidate c`.execute(service.database.kysely);
  expect(rows.length).toBeGreaterThan(1);
  for (const { row } of rows) {
    expect(row).not.toContain('morrowkelp');
    expect(row).not.toContain(Buffer.from('morrowkelp').toString('hex'));
  }
});

test('what flags too much is named after another change too, before it is counted again', async () => {
  const other = { section: 'terms', id: 'other', value: term('other', 'zwelkin') };
  const changed = { section: 'terms', id: 'fruit', value: term('fruit', 'gloamfruits') };
  const { id } = (await propose([other, changed])).body;
  const { revision } = (await author('POST', `/v1/policy/proposals/${id}/submit`, {})).body;
  const approval = { reason: 'r', revision, emergency: true };
  await second('POST', `/v1/policy/proposals/${id}/approve`, approval);
  const { version, items } = (await author('GET', '/v1/policy/frequent-terms')).body;
  expect(version).toBe((await author('GET', '/v1/policy')).body.version);
  expect(items).toMatchObject([{ termId: 'broad', hits: 300, tooMuch: true }]);
});
