import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../../access/testing.ts';
import { followTimeOnce } from '../change/follow-time.ts';
import { policyRoutes, policyStorage } from '../index.ts';
import { term } from '../testing.ts';

const hour = 3_600_000;
let now = Date.UTC(2026, 5, 1);
let service: TestService;
let author: Send;
let second: Send;
let reviewer: Send;

beforeAll(async () => {
  service = await testService({ routes: policyRoutes, rooms: [policyStorage], now: () => now });
  // Sessions end; the keys of programs do not.
  await signIn();
});
afterAll(() => service?.close());

async function signIn() {
  [author, second, reviewer] = [
    await service.as('policy'),
    await service.as('admin'),
    await service.as('reviewer'),
  ];
}

/** Each test begins with what version 1 has. */
beforeEach(async () => {
  await signIn();
  if ((await running()) !== 1) {
    await second('POST', '/v1/policy/roll-back', { version: 1, reason: 'the next test' });
  }
});

const running = async (): Promise<number> => (await author('GET', '/v1/policy')).body.version;

async function propose(id: string, word: string, others: object = {}, send = author) {
  const { status, body } = await send('POST', '/v1/policy/proposals', {
    title: `add ${id}`,
    reason: 'seen with others',
    source: 'a partner',
    edits: [{ section: 'terms', id, value: term(id, word) }],
    ...others,
  });
  expect(status).toBe(201);
  return body;
}

const act = (send: Send, id: string, name: string, body: object = {}) =>
  send('POST', `/v1/policy/proposals/${id}/${name}`, body);

const approve = (send: Send, { id, revision }: { id: string; revision: number }, others = {}) =>
  act(send, id, 'approve', { reason: 'looked at', revision, ...others });

/** Proposed, and in shadow. */
async function inShadow(id: string, word: string, others: object = {}) {
  const { id: proposal } = await propose(id, word, others);
  const { body, status } = await act(author, proposal, 'submit');
  expect(status).toBe(200);
  return body;
}

const verdictOf = async (text: string, others: object = {}) =>
  (await reviewer('POST', '/v1/policy/check', { text, ...others })).body.verdict;

test('a change is proposed, waits in shadow, is approved by a second person and takes effect', async () => {
  const draft = await propose('fruit', 'gloamfruit');
  expect(draft).toMatchObject({ state: 'draft', edits: 1, version: null, baseVersion: 1 });
  expect(draft.changes).toMatchObject([{ section: 'terms', id: 'fruit', before: null }]);
  expect(await verdictOf('gl0amfruit', { proposal: draft.id })).toBe('block');
  const waiting = (await act(author, draft.id, 'submit')).body;
  expect(waiting.state).toBe('shadow');
  expect(Date.parse(waiting.shadowUntil) - now).toBe(24 * hour);

  const approved = (await approve(second, waiting)).body;
  expect(approved.state).toBe('approved');
  await followTimeOnce(service.database, now + 23 * hour);
  expect(await running()).toBe(1);
  expect(await verdictOf('gl0amfruit')).toBe('allow');

  now += 25 * hour;
  await signIn();
  await followTimeOnce(service.database, now);
  expect(await running()).toBe(waiting.version);
  expect(await verdictOf('gl0amfruit')).toBe('block');
  const { body } = await reviewer('GET', `/v1/policy/proposals/${draft.id}`);
  expect(body.state).toBe('in-effect');
  expect(body.events.map((event: { act: string }) => event.act)).toEqual([
    'submit',
    'approve',
    'take-effect',
  ]);
});

test('nobody approves what they wrote, not even through a key of their own', async () => {
  const waiting = await inShadow('self', 'morrowkelp');
  expect((await approve(author, waiting)).body.type).toContain('second-person');

  const helped = (
    await act(second, waiting.id, 'edits', {
      edits: [{ section: 'terms', id: 'self', value: term('self', 'morrowkelps') }],
    })
  ).body;
  expect(helped.state).toBe('draft');
  const again = (await act(author, waiting.id, 'submit')).body;
  expect((await approve(second, again)).status).toBe(403);
  const third = await service.as('policy');
  expect((await approve(third, again)).body.state).toBe('approved');

  const key = await service.withKey('policy:write');
  const byKey = await propose('key', 'lanternfig', {}, key);
  const { body } = await act(key, byKey.id, 'submit');
  expect(body.contributors).toContain('a test');
  expect((await approve(key, body)).status).toBe(403);
});

test('in an emergency two people let a change take effect at once, and it is written down', async () => {
  const waiting = await inShadow('urgent', 'zwelkin');
  expect((await approve(author, waiting, { emergency: true })).status).toBe(403);
  const { body } = await approve(second, waiting, { emergency: true });
  expect(body).toMatchObject({ state: 'in-effect', emergency: true });
  expect(await running()).toBe(waiting.version);
  const { rows } = await sql<{ detail: object }>`SELECT detail FROM access.audit
    WHERE action = 'policy.approve-proposal' ORDER BY seq DESC LIMIT 1`.execute(
    service.database.kysely,
  );
  expect(rows[0].detail).toMatchObject({ emergency: true, tookEffect: true, reason: 'looked at' });
});

test('who approves has seen what they approve', async () => {
  const waiting = await inShadow('seen', 'duskmelon');
  const answer = await approve(second, { ...waiting, revision: waiting.revision + 1 });
  expect(answer.body.type).toContain('proposal-revision');
});

test('of two changes at once, the second is made anew over the first, which it does not undo', async () => {
  const first = await inShadow('one', 'gloamfruit');
  const other = await inShadow('two', 'zwelkin');
  const clash = await inShadow('one', 'morrowkelp');
  await approve(second, first, { emergency: true });

  const refused = await approve(second, other, { emergency: true });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ running: first.version, conflicts: [] });
  const anew = (await act(author, other.id, 'rebase')).body;
  expect(anew).toMatchObject({ state: 'shadow', shadowUntil: other.shadowUntil, baseMoved: false });
  await approve(second, anew, { emergency: true });
  expect(await verdictOf('gloamfruit')).toBe('block');
  expect(await verdictOf('zwelkin')).toBe('block');

  const conflict = await act(author, clash.id, 'rebase');
  expect(conflict.status).toBe(409);
  expect(conflict.body.conflicts).toEqual([{ section: 'terms', id: 'one' }]);
  const mine = (await act(author, clash.id, 'rebase', { conflicts: 'mine' })).body;
  await approve(second, mine, { emergency: true });
  expect(await verdictOf('gloamfruit')).toBe('allow');
  expect(await verdictOf('morrowkelp')).toBe('block');
});

test('what was approved for a base that moved meanwhile does not take effect by itself', async () => {
  const slow = await inShadow('slow', 'gloamfruit');
  expect((await approve(second, slow)).body.state).toBe('approved');
  await approve(second, await inShadow('fast', 'zwelkin'), { emergency: true });
  const before = await running();
  now += 25 * hour;
  await signIn();
  await followTimeOnce(service.database, now);
  expect(await running()).toBe(before);
  const { body } = await author('GET', `/v1/policy/proposals/${slow.id}`);
  expect(body).toMatchObject({ state: 'shadow', baseMoved: true, approvedBy: null });
  const anew = (await act(author, slow.id, 'rebase')).body;
  expect((await approve(second, anew)).body.state).toBe('in-effect');
});

test('a change that has an end ends by itself, and takes nothing of others with it', async () => {
  const expiresAt = new Date(now + 48 * hour).toISOString();
  const short = await inShadow('short', 'gloamfruit', { expiresAt });
  await approve(second, short, { emergency: true });
  await approve(second, await inShadow('long', 'zwelkin'), { emergency: true });
  await followTimeOnce(service.database, now + 47 * hour);
  expect(await verdictOf('gloamfruit')).toBe('block');
  await followTimeOnce(service.database, now + 49 * hour);
  expect(await verdictOf('gloamfruit')).toBe('allow');
  expect(await verdictOf('zwelkin')).toBe('block');
  expect((await author('GET', `/v1/policy/proposals/${short.id}`)).body.state).toBe('expired');
  const { body } = await author('GET', '/v1/policy/history');
  expect(body.items[0]).toMatchObject({ act: 'expire', setBy: 'Breakwater' });
});

test('a term that has an end of its own goes by itself', async () => {
  const expiresAt = new Date(now + hour).toISOString();
  const value = term('ends', 'gloamfruit', { expiresAt });
  const waiting = await inShadow('ends', 'x', { edits: [{ section: 'terms', id: 'ends', value }] });
  await approve(second, waiting, { emergency: true });
  expect(await verdictOf('gloamfruit')).toBe('block');
  await followTimeOnce(service.database, now + 2 * hour);
  expect(await verdictOf('gloamfruit')).toBe('allow');
});

test('what ran can run again at once, and forth; what never ran cannot', async () => {
  const one = await inShadow('back', 'gloamfruit');
  await approve(second, one, { emergency: true });
  const goTo = (version: number) =>
    author('POST', '/v1/policy/roll-back', { version, reason: 'flags too much' });
  expect((await goTo(1)).body).toMatchObject({
    version: 1,
    previous: one.version,
    act: 'roll-back',
  });
  const stateOf = async () => (await author('GET', `/v1/policy/proposals/${one.id}`)).body.state;
  expect(await stateOf()).toBe('rolled-back');
  expect((await goTo(1)).status).toBe(409);
  expect((await goTo(one.version)).status).toBe(200);
  expect(await stateOf()).toBe('in-effect');
  const never = await inShadow('never', 'zwelkin');
  expect((await goTo(never.version)).body.type).toContain('never-ran');
});

test('a change is refused, or taken back, and can then do nothing more', async () => {
  const waiting = await inShadow('no', 'gloamfruit');
  expect((await act(second, waiting.id, 'refuse', { reason: 'too broad' })).body.state).toBe(
    'refused',
  );
  expect((await approve(second, waiting, { emergency: true })).body).toMatchObject({
    status: 409,
    state: 'refused',
  });
  const draft = await propose('mine', 'gloamfruit');
  const taken = await act(author, draft.id, 'withdraw', { reason: 'not needed' });
  expect(taken.body.state).toBe('withdrawn');
});

test('a list goes into a change, or is refused whole with line and field, without its terms', async () => {
  const { id } = await propose('base', 'gloamfruit');
  const list = (text: string, format = 'csv') =>
    act(author, id, 'list', { section: 'terms', format, text, source: 'a partner' });
  const bad = await list('term,tier\nzwelkin,blok\nmorrowkelp,block\n');
  expect(bad.status).toBe(422);
  expect(bad.body).toMatchObject({ line: 2, field: 'tier' });
  expect(bad.text).not.toMatch(/zwelkin|morrowkelp/);
  const good = await list('term,tier\nzwelkin,block\nmorrowkelp,\n');
  expect(good.body.edits).toBe(3);
});

test('a bad document is refused whole with its fields, and what runs stays', async () => {
  const { body: before } = await author('GET', '/v1/policy');
  const document = { ...before.document, thresholds: {}, terms: [{ id: 'a', term: 'gloamfruit' }] };
  const whole = { title: 'all', reason: 'r', source: 's', document };
  const { status, body, text } = await author('POST', '/v1/policy/proposals', whole);
  expect(status).toBe(422);
  expect(body.problems.map(({ field }: { field: string }) => field)).toEqual(
    expect.arrayContaining(['terms[0].tier', 'thresholds.suggestions']),
  );
  expect(text).not.toContain('gloamfruit');
  const edit = {
    section: 'rules',
    id: 'r',
    value: { when: 'subject.riks > 1', decision: 'limit', reason: 'r' },
  };
  const one = await author('POST', '/v1/policy/proposals', {
    ...whole,
    document: undefined,
    edits: [edit],
  });
  expect(one.body).toMatchObject({ status: 422, field: 'edits[0].value.when' });
  expect((await author('GET', '/v1/policy')).body.document).toEqual(before.document);
});

test('what is not there cannot be taken out; what the change brought itself can', async () => {
  const out = (id: string) => ({ section: 'terms', id, value: null });
  const mistyped = await author('POST', '/v1/policy/proposals', {
    title: 'out',
    reason: 'r',
    source: 's',
    edits: [out('mistyped')],
  });
  expect(mistyped.body).toMatchObject({ status: 422, field: 'edits[0].id' });
  const { id } = await propose('base', 'gloamfruit');
  const edited = (term: string) => act(author, id, 'edits', { edits: [out(term)] });
  expect((await edited('mistyped')).status).toBe(422);
  expect((await edited('base')).status).toBe(200);
});

test('a whole document is the change by which it differs', async () => {
  const { document } = (await author('GET', '/v1/policy/versions/1')).body;
  const thresholds = { ...document.thresholds, review: { from: 0.8 } };
  const { body } = await author('POST', '/v1/policy/proposals', {
    title: 'later',
    reason: 'too many reviews',
    source: 'policy lead',
    document: { ...document, thresholds },
  });
  expect(body.changes).toEqual([
    { section: 'thresholds', id: 'review', before: { from: 0.6 }, after: { from: 0.8 } },
  ]);
});

test('versions are compared, and a term has a history', async () => {
  const one = await inShadow('told', 'gloamfruit');
  await approve(second, one, { emergency: true });
  const value = term('told', 'gloamfruit', { tier: 'review' });
  const two = await inShadow('told', 'x', { edits: [{ section: 'terms', id: 'told', value }] });
  await approve(second, two, { emergency: true });
  const { body } = await author('GET', `/v1/policy/compare?from=${one.version}&to=${two.version}`);
  expect(body.changes).toMatchObject([
    { section: 'terms', id: 'told', before: { tier: 'block' }, after: { tier: 'review' } },
  ]);
  const history = (await author('GET', '/v1/policy/terms/told/history')).body.items;
  expect(history.slice(0, 2).map((each: { term: { tier: string } }) => each.term.tier)).toEqual([
    'review',
    'block',
  ]);
  expect((await author('GET', '/v1/policy/terms/nothing/history')).status).toBe(404);
});

test('who works with the policy reads it, and only those who own it change it', async () => {
  const { id } = await propose('open', 'gloamfruit');
  for (const role of ['auditor', 'investigator', 'reviewer'] as const) {
    const send = await service.as(role);
    expect((await send('GET', '/v1/policy')).status).toBe(200);
    expect((await send('GET', '/v1/policy/proposals')).status).toBe(200);
    expect((await act(send, id, 'submit')).status).toBe(403);
    expect((await send('POST', '/v1/policy/roll-back', { version: 1, reason: 'r' })).status).toBe(
      403,
    );
  }
  const reader = await service.withKey('policy:read');
  expect((await reader('GET', '/v1/policy/versions')).status).toBe(200);
  expect((await act(reader, id, 'submit')).status).toBe(403);
});

test('the same proposal under one idempotency key is one', async () => {
  const body = { title: 't', reason: 'r', source: 's', edits: [] };
  const send = () => author('POST', '/v1/policy/proposals', body, { 'idempotency-key': 'k' });
  const [one, other] = await Promise.all([send(), send()]);
  expect(one.body.id).toBe(other.body.id);
  expect((await act(author, one.body.id, 'submit')).body.type).toContain('proposal-empty');
});

test('no term stands in the log of acts, nor can be read in the database', async () => {
  await inShadow('hidden', 'quillberry');
  await verdictOf('quillberry');
  const { rows: tables } = await sql<{ name: string }>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_schema IN ('policy', 'access', 'http')`.execute(service.database.kysely);
  for (const { name } of tables) {
    const { rows } = await service.database.pool.query(`SELECT t::text AS row FROM ${name} t`);
    for (const { row } of rows) {
      expect(row).not.toContain('quillberry');
      expect(row).not.toContain(Buffer.from('quillberry').toString('hex'));
    }
  }
});
