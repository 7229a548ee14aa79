import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../access/testing.ts';
import { intakeStorage } from '../intake/index.ts';
import { type Jobs, jobsStorage, startJobs } from '../jobs/index.ts';
import { observeAll, signalsStorage } from '../signals/index.ts';
import { eraseAccount, placeLegalHold, purge } from '../storage/index.ts';
import { networksJobs, networksRoutes, networksStorage } from './index.ts';
import { finished, smallWorld, takeIn } from './testing.ts';

const rooms = [jobsStorage, intakeStorage, signalsStorage, networksStorage];
const world = smallWorld();
const seeds = world.advertisers.slice(0, 5);
/** What a platform may send, and PostgreSQL's json does not take. */
const hostileName = 'Gull\0 \ud800 <b>&amp;';

let service: TestService;
let jobs: Jobs;
let investigator: Send;
let network: string;

beforeAll(async () => {
  service = await testService({ routes: networksRoutes, rooms });
  await takeIn(service.database, [
    ...world.activities,
    {
      id: 'hostile',
      type: 'Update',
      actor: seeds[0],
      object: { type: 'Person', id: seeds[0], name: hostileName },
    },
  ]);
  jobs = await startJobs(service.database, networksJobs);
  investigator = await service.as('investigator');
  network = await investigate('first');
});

afterAll(async () => {
  await jobs?.stop();
  await service?.close();
});

/** A network from the seeds. */
async function investigate(name: string): Promise<string> {
  const { body } = await investigator('POST', '/v1/investigations', {
    name,
    seeds: { accounts: seeds },
  });
  const { networkId, state } = await finished(investigator, body.id);
  expect(state).toBe('done');
  return networkId!;
}

async function actions(): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    SELECT action FROM access.audit ORDER BY seq`.execute(service.database.kysely);
  return rows.map(({ action }) => action);
}

async function membersOf(id: string, query = ''): Promise<Record<string, never>[]> {
  return (await investigator('GET', `/v1/networks/${id}/members?limit=10000${query}`)).body.items;
}

test('an investigation leads from its seeds to a suspected network', async () => {
  const { body } = await investigator('GET', `/v1/networks/${network}`);
  expect(body).toMatchObject({
    id: network,
    name: 'first',
    state: 'suspected',
    seeds: [...seeds].sort(),
  });
  expect(body.members).toBeGreaterThan(10);
  expect(body.uniqueFollowers).toBeGreaterThan(body.members);
  const byRole = Object.values(body.byRole as Record<string, number>);
  expect(byRole.reduce((sum, count) => sum + count, 0)).toBe(body.members);
  expect((await investigator('GET', '/v1/networks?state=suspected')).body.items).toMatchObject([
    { id: network },
  ]);
  expect((await investigator('GET', '/v1/networks?state=refused')).body.items).toEqual([]);
});

test('the same request under one idempotency key is one investigation', async () => {
  const request = { name: 'once', seeds: { accounts: seeds.slice(0, 2) } };
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      investigator('POST', '/v1/investigations', request, { 'idempotency-key': 'k' }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  const other = { ...request, name: 'other' };
  const reused = await investigator('POST', '/v1/investigations', other, {
    'idempotency-key': 'k',
  });
  expect(reused.status).toBe(422);
  await finished(investigator, answers[0].body.id);
});

test('accounts that have nothing in common yield no network, and the answer says so', async () => {
  const ordinary = world.truth.filter(({ role, group }) => role === null && group === 'ordinary');
  const accounts = [0, 0.3, 0.5, 0.7, 0.9].map(
    (share) => ordinary[Math.floor(share * ordinary.length)].account,
  );
  const { body } = await investigator('POST', '/v1/investigations', {
    name: 'ordinary',
    seeds: { accounts },
  });
  const ended = await finished(investigator, body.id);
  expect(ended).toMatchObject({ state: 'done', outcome: 'no-network', networkId: null });
  expect(ended.reason).not.toBe('');
});

test('an investigation begins with every account that has a signal, if they are few enough', async () => {
  await observeAll(service.database, { now: Date.now() });
  const begin = (signal: object) =>
    investigator('POST', '/v1/investigations', { name: 'by signal', seeds: { signal } });
  const { status, body } = await begin({ kind: 're-registered', minimumScore: 0.5 });
  expect(status).toBe(202);
  expect(body.seeds.length).toBeGreaterThan(0);
  expect((await finished(investigator, body.id)).state).toBe('done');
  const none = await begin({ kind: 'reported', minimumScore: 1 });
  expect(none).toMatchObject({ status: 422, body: { field: 'seeds.signal' } });
  expect((await begin({ kind: 'guesswork' })).status).toBe(400);
});

test('members stand in rank order, and can be sorted, filtered and read page by page', async () => {
  const all = await membersOf(network);
  expect(all.map(({ rank }) => rank)).toEqual(all.map((_, index) => index + 1));
  const first = (await investigator('GET', `/v1/networks/${network}/members?limit=7`)).body;
  const second = (
    await investigator('GET', `/v1/networks/${network}/members?limit=7&cursor=${first.nextCursor}`)
  ).body;
  expect([...first.items, ...second.items]).toEqual(all.slice(0, 14));
  expect(first.total).toBe(all.length);
  const byFollowers = await membersOf(network, '&sort=followers&order=desc');
  const followers = byFollowers.map((member) => member.followers as number);
  expect(followers).toEqual([...followers].sort((a, b) => b - a));
  const advertisers = await membersOf(network, '&role=advertiser&atRisk=false');
  expect(advertisers).toEqual(all.filter(({ role, atRisk }) => role === 'advertiser' && !atRisk));
  expect(await membersOf(network, `&q=${encodeURIComponent(seeds[0])}`)).toContainEqual(
    all.find(({ account }) => account === seeds[0]),
  );
});

test('a member is shown with its evidence, neighbours and activities, and the reading is audited', async () => {
  const account = encodeURIComponent(seeds[0]);
  const { body } = await investigator('GET', `/v1/networks/${network}/members/${account}`);
  expect(body).toMatchObject({ account: seeds[0], seed: true, name: hostileName });
  expect(body.evidence[0].subjects.length).toBeGreaterThan(0);
  expect(body.neighbours.length).toBeGreaterThan(0);
  expect(body.activities.length).toBeGreaterThan(0);
  expect((await actions()).at(-1)).toBe('networks.read-member');
  const { rows } = await sql<{ subject_id: string }>`
    SELECT subject_id FROM access.audit ORDER BY seq DESC LIMIT 1`.execute(service.database.kysely);
  expect(rows[0].subject_id).toBe(service.database.subjectKey('account', seeds[0]));
  const nobody = await investigator('GET', `/v1/networks/${network}/members/nobody`);
  expect(nobody.status).toBe(404);
});

test('the graph has a place for every node, the same each time, and can be of a neighbourhood', async () => {
  const path = `/v1/networks/${network}/graph`;
  const { body } = await investigator('GET', `${path}?limit=20`);
  expect(body).toMatchObject({ truncated: true });
  expect(body.nodes).toHaveLength(20);
  const drawn = new Set(body.nodes.map(({ account }: { account: string }) => account));
  expect(body.edges.length).toBeGreaterThan(0);
  for (const { source, target } of body.edges)
    expect(drawn.has(source) && drawn.has(target)).toBe(true);
  for (const { x, y } of body.nodes) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(1);
  }
  expect((await investigator('GET', `${path}?limit=20`)).body).toEqual(body);
  const again = (await investigator('GET', `/v1/networks/${await investigate('again')}/graph`))
    .body;
  const whole = (await investigator('GET', path)).body;
  expect(again.nodes).toEqual(whole.nodes);

  const account = seeds[1];
  const near = (await investigator('GET', `${path}?around=${encodeURIComponent(account)}`)).body;
  const detail = await investigator(
    'GET',
    `/v1/networks/${network}/members/${encodeURIComponent(account)}`,
  );
  const neighbours = detail.body.neighbours.map((one: { account: string }) => one.account);
  expect(near.nodes.map((one: { account: string }) => one.account).sort()).toEqual(
    [account, ...neighbours].sort(),
  );
});

test('a network is confirmed with a reason, once, and the decision can be undone', async () => {
  const id = await investigate('to decide');
  const path = `/v1/networks/${id}/decision`;
  for (const reason of ['', '  \n  ', 'a\0bc']) {
    const refused = await investigator('POST', path, { decision: 'confirm', reason });
    expect(refused.status).toBe(400);
  }
  const reviewer = await service.as('reviewer');
  const confirm = { decision: 'confirm', reason: 'They trade in gloamfruit.' };
  const key = { 'idempotency-key': 'decision' };
  const confirmed = await reviewer('POST', path, confirm, key);
  expect(confirmed).toMatchObject({
    status: 200,
    body: { state: 'confirmed', reason: confirm.reason },
  });
  expect((await reviewer('POST', path, confirm, key)).status).toBe(200);
  const twice = await reviewer('POST', path, confirm);
  expect(twice).toMatchObject({ status: 409, body: { state: 'confirmed' } });
  expect((await reviewer('POST', path, { ...confirm, decision: 'refuse' })).status).toBe(409);

  const undone = await reviewer('DELETE', path, { reason: 'The evidence was misread.' });
  expect(undone.body).toMatchObject({ state: 'suspected', decidedBy: null });
  expect(undone.body.decisions.map(({ to }: { to: string }) => to)).toEqual([
    'suspected',
    'confirmed',
  ]);
  expect((await reviewer('DELETE', path, { reason: 'again' })).status).toBe(409);
  const refused = await reviewer('POST', path, { decision: 'refuse', reason: 'Fans of a fruit.' });
  expect(refused.body).toMatchObject({ state: 'refused' });
  expect((await actions()).filter((action) => /confirm|reopen|refuse/.test(action))).toEqual([
    'networks.confirm',
    'networks.reopen',
    'networks.refuse',
  ]);
});

test('confirming keeps the evidence as it stood, and its digest stands in the audit log', async () => {
  const id = await investigate('to keep');
  const reason = 'They trade in gloamfruit.';
  await investigator('POST', `/v1/networks/${id}/decision`, { decision: 'confirm', reason });
  const { rows } = await sql<{ content: Buffer; digest: Buffer }>`
    SELECT content, digest FROM networks.snapshot WHERE network_id = ${id}`.execute(
    service.database.kysely,
  );
  const snapshot = JSON.parse(gunzipSync(rows[0].content).toString());
  const members = await membersOf(id);
  expect(snapshot.network).toMatchObject({ id, state: 'confirmed', reason });
  expect(snapshot.members.map(({ account }: { account: string }) => account)).toEqual(
    members.map(({ account }) => account),
  );
  expect(snapshot.members[0].evidence[0]).toHaveProperty('subjects');
  expect(snapshot.edges.length).toBeGreaterThan(0);
  const { rows: audited } = await sql<{ detail: { snapshot: string } }>`
    SELECT detail FROM access.audit WHERE action = 'networks.confirm' AND subject_id = ${id}`.execute(
    service.database.kysely,
  );
  expect(audited[0].detail.snapshot).toBe(rows[0].digest.toString('hex'));
});

test.each(['ndjson', 'csv', 'gexf', 'graphml', 'html'])(
  'an export as %s carries its purpose, and no at-risk account under its own name',
  async (format) => {
    const purpose = 'Request 12 of the <harbour> police & customs';
    const { status, body } = await investigator('POST', `/v1/networks/${network}/exports`, {
      purpose,
      format,
    });
    expect(status).toBe(201);
    const { text, headers } = await investigator('GET', body.href);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('cache-control')).toBe('no-store');
    const written =
      format === 'ndjson' || format === 'csv'
        ? purpose
        : purpose.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;');
    expect(text).toContain(written);
    expect(text).toContain(body.id);
    const members = await membersOf(network);
    const atRisk = members.filter((member) => member.atRisk);
    expect(atRisk.length).toBeGreaterThan(0);
    for (const { account, handle } of atRisk as unknown as { account: string; handle: string }[]) {
      expect(text).not.toMatch(wordOf(account));
      if (handle) expect(text).not.toMatch(wordOf(handle));
    }
    const open = members.find((member) => !member.atRisk)!;
    expect(text).toMatch(wordOf(open.account));
    expect((await actions()).slice(-3)).toContain('networks.download-export');
  },
);

/** A text where it is no part of a longer one. */
function wordOf(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w:.-])${escaped}(?![\\w:-])`);
}

test('an export asks for a purpose, a known format and the right to it', async () => {
  const path = `/v1/networks/${network}/exports`;
  expect((await investigator('POST', path, { format: 'csv' })).status).toBe(400);
  expect((await investigator('POST', path, { format: 'csv', purpose: '   ' })).status).toBe(400);
  expect((await investigator('POST', path, { format: 'pdf', purpose: 'why' })).status).toBe(400);
  const reviewer = await service.as('reviewer');
  const request = { format: 'csv', purpose: 'why not' };
  expect((await reviewer('POST', path, request)).status).toBe(403);
  const { href } = (await investigator('POST', path, request)).body;
  const colleague = await service.as('investigator');
  expect((await colleague('GET', href)).status).toBe(403);
});

test('reading is for the team, beginning for investigators, and nothing is open', async () => {
  expect((await service.anonymous('GET', '/v1/networks')).status).toBe(401);
  const auditor = await service.as('auditor');
  expect((await auditor('GET', '/v1/networks')).status).toBe(200);
  const seedsOf = { name: 'x', seeds: { accounts: seeds } };
  expect((await auditor('POST', '/v1/investigations', seedsOf)).status).toBe(403);
  const key = await service.withKey('activities:write');
  expect((await key('GET', `/v1/networks/${network}`)).status).toBe(403);
});

test('an erased account is nowhere in networks any more; others stay as they were', async () => {
  const id = await investigate('to erase from');
  const before = await membersOf(id);
  const gone = seeds[2];
  await eraseAccount(service.database, rooms, gone, Date.now());
  const after = await membersOf(id);
  expect(after.map(({ account }) => account)).toEqual(
    before.map(({ account }) => account).filter((account) => account !== (gone as never)),
  );
  expect((await investigator('GET', `/v1/networks/${id}`)).body).toMatchObject({
    members: before.length - 1,
    seeds: expect.arrayContaining(['(erased)', seeds[0]]),
  });
  const { rows } = await sql<{ text: string }>`
    SELECT content AS text FROM networks.member UNION ALL
    SELECT member::text FROM networks.member UNION ALL
    SELECT network::text FROM networks.network UNION ALL
    SELECT investigation::text FROM networks.investigation`.execute(service.database.kysely);
  for (const { text } of rows) expect(text).not.toMatch(wordOf(gone));
});

test('a list goes on where its page ended', async () => {
  const first = (await investigator('GET', '/v1/investigations?limit=2')).body;
  const second = (
    await investigator('GET', `/v1/investigations?limit=2&cursor=${first.nextCursor}`)
  ).body;
  const all = (await investigator('GET', '/v1/investigations')).body.items;
  expect([...first.items, ...second.items]).toEqual(all.slice(0, 4));
  expect((await investigator('GET', '/v1/networks?cursor=x')).status).toBe(400);
});

test('networks go when their time is over, except a confirmed one, which goes with its evidence', async () => {
  const suspected = await investigate('to forget');
  const confirmed = await investigate('to keep for years');
  const held = await investigate('to hold');
  const decision = { decision: 'confirm', reason: 'They trade in gloamfruit.' };
  await investigator('POST', `/v1/networks/${confirmed}/decision`, decision);
  const { kysely } = service.database;
  const { rows } = await sql<{ account: string }>`
    SELECT account FROM networks.member WHERE network_id = ${held} ORDER BY rank LIMIT 1`.execute(
    kysely,
  );
  // Only this network holds the account.
  await sql`DELETE FROM networks.member
    WHERE account = ${rows[0].account} AND network_id <> ${held}`.execute(kysely);
  await placeLegalHold(service.database, rows[0].account, { reason: 'court', by: 'counsel' });
  const left = async (days: number) => {
    await purge(service.database, rooms, { now: Date.now() + days * 86_400_000 });
    const { rows: networks } = await sql<{ id: string }>`SELECT id FROM networks.network`.execute(
      kysely,
    );
    return networks.map(({ id }) => id);
  };
  expect(await left(364)).toEqual(expect.arrayContaining([suspected, confirmed, held]));
  const afterAYear = await left(366);
  expect(afterAYear).toEqual(expect.arrayContaining([confirmed, held]));
  expect(afterAYear).not.toContain(suspected);
  // Snapshots go first, then what they held.
  await left(1826);
  expect(await left(1826)).toEqual([held]);
  const { rows: members } = await sql<{ id: string }>`
    SELECT DISTINCT network_id AS id FROM networks.member`.execute(kysely);
  expect(members).toEqual([{ id: held }]);
});
