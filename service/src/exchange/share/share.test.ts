import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Send } from '../../access/testing.ts';
import { bankNamed, upsertEntries } from '../../banks/index.ts';
import { protocolOf } from '../clients/protocols.ts';
import { fetchAll } from '../run/fetch-all.ts';
import { type ExchangeService, exchangeService } from '../testing/exchange-service.ts';
import { MemoryKeeper } from '../testing/memory-keeper.ts';
import { md5Of, pdqOf } from '../testing/models.ts';
import { testTools } from '../testing/tools.ts';

let service: ExchangeService;
let admin: Send;
let made = 0;
beforeAll(async () => {
  service = await exchangeService({ work: false });
  admin = service.admin;
});
afterAll(() => service?.close());

let bank = '';
beforeEach(async () => {
  bank = await newBank();
});

async function newBank(sharedOnward = true): Promise<string> {
  made += 1;
  const name = `QUAY_${made}`;
  expect((await admin('POST', '/v1/banks', { name, sharedOnward })).status).toBe(201);
  return name;
}

async function add(to: string, ...values: [type: string, value: string][]): Promise<number> {
  const fingerprints = values.map(([type, value]) => ({ type, value }));
  const { status, body } = await admin('POST', `/v1/banks/${to}/entries`, { fingerprints });
  expect(status).toBe(201);
  return body.id;
}

/** As a source tells it: the entry of that name has this fingerprint from now on, and no other. */
async function tell(to: string, sourceKey: string, value: number): Promise<number> {
  return service.database.kysely.transaction().execute(async (transaction) => {
    const { id } = await bankNamed(transaction, to);
    const fingerprints = [{ type: 'pdq' as const, value: pdqOf(value) }];
    const told = [{ sourceKey, fingerprints }];
    const [entry] = await upsertEntries(transaction, id, told, { now: Date.now() });
    return entry.id;
  });
}

async function newPartner(...banks: string[]): Promise<{ id: number; secret: string }> {
  made += 1;
  const { status, body } = await admin('POST', '/v1/partners', { name: `P${made}`, banks });
  expect(status).toBe(201);
  return { id: body.partner.id, secret: body.secret };
}

/** Our own clients read from our own server. */
function clientOf(
  protocolName: 'stopncii' | 'threatexchange',
  id: number,
  secret: string,
  pageSize = 2,
) {
  const protocol = protocolOf(protocolName);
  const tools = testTools();
  const keeper = new MemoryKeeper<unknown>();
  const [config, credentials] =
    protocolName === 'stopncii'
      ? [
          { baseUrl: `${service.address}/share/stopncii/v1`, pageSize },
          { subscriptionKey: 'any', fetchKey: secret },
        ]
      : [
          {
            baseUrl: `${service.address}/share/threatexchange`,
            privacyGroup: String(id),
            pageSize,
          },
          { accessToken: `${id}|${secret}` },
        ];
  return {
    keeper,
    async fetch(): Promise<string[]> {
      Object.assign(tools, { time: Date.now() });
      const client = protocol.connect(config, credentials, tools);
      await fetchAll(protocol, client, keeper.stored, keeper, tools.now());
      return [...new Set(keeper.held())];
    },
  };
}

describe.each(['stopncii', 'threatexchange'] as const)('read as from %s', (protocol) => {
  test('a partner gets every entry over several pages, then what changed, then what is gone', async () => {
    const ids = [];
    for (let value = 1; value <= 7; value += 1) ids.push(await add(bank, ['pdq', pdqOf(value)]));
    await add(bank, ['md5', md5Of(8)], ['pdq', pdqOf(8)]);
    const { id, secret } = await newPartner(bank);
    const { fetch } = clientOf(protocol, id, secret);
    expect(await fetch()).toHaveLength(9);
    await add(bank, ['md5', md5Of(9)]);
    await admin('DELETE', `/v1/banks/${bank}/entries/${ids[3]}`);
    const after = await fetch();
    expect(after).toHaveLength(9);
    expect(after).not.toContain(`pdq:${pdqOf(4)}`);
    expect(await fetch()).toEqual(after);
  });

  test('a fingerprint that its source replaced is told as gone, the new one as there', async () => {
    await tell(bank, 'a', 1);
    const { id, secret } = await newPartner(bank);
    const { fetch } = clientOf(protocol, id, secret);
    expect(await fetch()).toEqual([`pdq:${pdqOf(1)}`]);
    const entry = await tell(bank, 'a', 2);
    expect(await fetch()).toEqual([`pdq:${pdqOf(2)}`]);
    await admin('DELETE', `/v1/banks/${bank}/entries/${entry}`);
    await tell(bank, 'a', 3);
    expect(await fetch()).toEqual([`pdq:${pdqOf(3)}`]);
  });

  test('what two entries have is gone with the second one only', async () => {
    const first = await add(bank, ['pdq', pdqOf(1)]);
    const second = await add(bank, ['pdq', pdqOf(1)]);
    const { id, secret } = await newPartner(bank);
    const { fetch } = clientOf(protocol, id, secret);
    await fetch();
    await admin('DELETE', `/v1/banks/${bank}/entries/${first}`);
    expect(await fetch()).toEqual([`pdq:${pdqOf(1)}`]);
    await admin('DELETE', `/v1/banks/${bank}/entries/${second}`);
    expect(await fetch()).toEqual([]);
  });

  test('what its source no longer permits is told as gone; what it never permitted is not told', async () => {
    await add(bank, ['pdq', pdqOf(1)]);
    const other = await newBank();
    await add(other, ['pdq', pdqOf(2)]);
    const { id, secret } = await newPartner(bank, other);
    const { fetch, keeper } = clientOf(protocol, id, secret);
    expect(await fetch()).toHaveLength(2);
    await admin('PATCH', `/v1/banks/${bank}`, { sharedOnward: false });
    await add(bank, ['pdq', pdqOf(3)]);
    expect(await fetch()).toEqual([`pdq:${pdqOf(2)}`]);
    const keys = [...keeper.records.keys()].join();
    expect(keys).not.toContain(pdqOf(3));
    await admin('PATCH', `/v1/banks/${bank}`, { sharedOnward: true });
    expect(await fetch()).toHaveLength(3);
    expect((await admin('PATCH', `/v1/partners/${id}`, { banks: [other] })).status).toBe(200);
    expect(await fetch()).toEqual([`pdq:${pdqOf(2)}`]);
    await admin('DELETE', `/v1/banks/${other}`);
    expect(await fetch()).toEqual([]);
  });

  test('whatever changes, and wherever a reader breaks off, in the end it has what it may read', async () => {
    const change = fc.record({
      bank: fc.nat({ max: 1 }),
      value: fc.integer({ min: 1, max: 6 }),
      act: fc.constantFrom(
        'add',
        'add',
        'name',
        'remove',
        'disable',
        'permit',
        'forbid',
        'grant',
        'revoke',
      ),
    });
    const step = fc.record({
      changes: fc.array(change, { maxLength: 5 }),
      pages: fc.integer({ min: 0, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const banks = [await newBank(), await newBank()];
        const entries: Map<number, number>[] = [new Map(), new Map()];
        const disabled = new Set<number>();
        const shared = [true, true];
        const granted = [true, true];
        const { id, secret } = await newPartner(...banks);
        const client = clientOf(protocol, id, secret);
        const grant = async () => {
          const which = banks.filter((_name, index) => granted[index] && shared[index]);
          await admin('PATCH', `/v1/partners/${id}`, { banks: which });
        };
        for (const { changes, pages } of steps) {
          for (const { bank: index, value, act } of changes) {
            const name = banks[index];
            const [entry] = [...entries[index]].find(([, held]) => held === value) ?? [];
            if (act === 'add') {
              entries[index].set(await add(name, ['pdq', pdqOf(value)]), value);
            } else if (act === 'name') {
              entries[index].set(await tell(name, `entry ${value % 2}`, value), value);
            } else if (act === 'remove' && entry) {
              await admin('DELETE', `/v1/banks/${name}/entries/${entry}`);
              entries[index].delete(entry);
            } else if (act === 'disable' && entry) {
              disabled.add(entry);
              await admin('PATCH', `/v1/banks/${name}/entries/${entry}`, {
                disabledUntil: 'forever',
              });
            } else if (act === 'permit' || act === 'forbid') {
              shared[index] = act === 'permit';
              await admin('PATCH', `/v1/banks/${name}`, { sharedOnward: shared[index] });
            } else if (act === 'grant' || act === 'revoke') {
              granted[index] = act === 'grant';
              await grant();
            }
          }
          await breakOff(client.keeper, pages, client.fetch);
        }
        await client.fetch();
        await grant();
        const expected = banks.flatMap((_name, index) =>
          granted[index] && shared[index]
            ? [...entries[index]]
                .filter(([entry]) => !disabled.has(entry))
                .map(([, value]) => `pdq:${pdqOf(value)}`)
            : [],
        );
        expect(await client.fetch()).toEqual([...new Set(expected)].sort());
      }),
      { numRuns: 12 },
    );
  });
});

/** Reads some pages, and then no more, as if the reader had been killed. */
async function breakOff(
  keeper: MemoryKeeper<unknown>,
  pages: number,
  fetch: () => Promise<unknown>,
): Promise<void> {
  const keep = keeper.keep.bind(keeper);
  let left = pages;
  keeper.keep = async (...given) => {
    if (left === 0) throw new Error('killed');
    left -= 1;
    await keep(...given);
  };
  await fetch().catch((error) => expect(error.message).toBe('killed'));
  keeper.keep = keep;
}

const fetchHashes = (headers: Record<string, string>, query = '') =>
  service.anonymous('GET', `/share/stopncii/v1/FetchHashes${query}`, undefined, headers);

test('a key opens only what a person let its partner read, and nothing else of the service', async () => {
  await add(bank, ['pdq', pdqOf(1)]);
  const { secret } = await newPartner(bank);
  const stranger = await newPartner();
  expect((await fetchHashes({})).status).toBe(401);
  expect((await fetchHashes({ 'x-functions-key': 'bw_wrong' })).status).toBe(401);
  const none = await fetchHashes({ 'x-functions-key': stranger.secret });
  expect([none.status, none.body.hashRecords]).toEqual([200, []]);
  const mine = await fetchHashes({ 'x-functions-key': secret });
  expect(mine.body).toMatchObject({ count: 1, hasMoreRecords: false, nextPageToken: null });
  expect(mine.body.hashRecords[0]).toMatchObject({
    signalType: 'ImagePDQ',
    hashValue: pdqOf(1),
    hashStatus: 'Active',
  });
  const headers = { authorization: `Bearer ${secret}` };
  expect((await service.anonymous('GET', '/v1/banks', undefined, headers)).status).toBe(403);
  const foreign = `/share/threatexchange/${stranger.id}/threat_updates?access_token=${secret}`;
  expect((await service.anonymous('GET', foreign)).status).toBe(403);
  const other = await service.withKey('shared:read');
  expect((await other('GET', '/share/stopncii/v1/FetchHashes')).status).toBe(403);
});

test('a token says where to go on, and never what may be read', async () => {
  const hidden = await newBank();
  for (const value of [1, 2, 3]) {
    await add(bank, ['pdq', pdqOf(value)]);
    await add(hidden, ['pdq', pdqOf(10 + value)]);
  }
  const mine = await newPartner(bank);
  const other = await newPartner(hidden);
  const first = await fetchHashes({ 'x-functions-key': other.secret }, '?pageSize=1');
  const token = first.body.nextPageToken;
  expect(token).toEqual(expect.any(String));
  const stolen = await fetchHashes({ 'x-functions-key': mine.secret }, `?nextPageToken=${token}`);
  expect(stolen.body.hashRecords).toEqual([]);
  const odd = await fetchHashes({ 'x-functions-key': mine.secret }, '?nextPageToken=e30');
  expect(odd.status).toBe(400);
});

test('our own opinion goes with an entry; those of others do not', async () => {
  const entry = await add(bank, ['md5', md5Of(1)]);
  await admin('PUT', `/v1/banks/${bank}/entries/${entry}/opinion`, {
    category: 'positive',
    tags: ['seen'],
  });
  const { id, secret } = await newPartner(bank);
  const { body } = await fetchHashes({ 'x-functions-key': secret });
  expect(body.hashRecords[0].CSPFeedbacks).toEqual([
    { source: 'Breakwater', feedbackValue: 'Blocked', tags: ['seen'] },
  ]);
  const updates = await service.anonymous(
    'GET',
    `/share/threatexchange/${id}/threat_updates/?access_token=7%7C${secret}`,
  );
  expect(updates.body.data[0].descriptors.data[0]).toMatchObject({
    status: 'MALICIOUS',
    tags: { data: [{ id: '1', text: 'seen' }] },
  });
});

test('a bank whose source permits nothing is shared with nobody', async () => {
  const closed = await newBank(false);
  const refused = await admin('POST', '/v1/partners', { name: 'x', banks: [closed] });
  expect([refused.status, refused.body.field]).toEqual([409, 'banks']);
  const unknown = await admin('POST', '/v1/partners', { name: 'x', banks: ['NOWHERE'] });
  expect([unknown.status, unknown.body.field]).toEqual([400, 'banks']);
  const bankByDefault = `QUAY_D${made}`;
  const created = await admin('POST', '/v1/banks', { name: bankByDefault });
  expect(created.body.sharedOnward).toBe(false);
});

test('partners are made and ended by an admin, and a partner that ended reads nothing', async () => {
  const policy = await service.as('policy');
  expect((await policy('POST', '/v1/partners', { name: 'x', banks: [] })).status).toBe(403);
  const { id, secret } = await newPartner(bank);
  const { body } = await policy('GET', '/v1/partners');
  expect(body.items[0]).toMatchObject({
    id,
    banks: [{ name: bank, permitted: true }],
    endedAt: null,
  });
  expect(JSON.stringify(body)).not.toContain(secret);
  expect((await admin('DELETE', `/v1/partners/${id}`)).status).toBe(200);
  expect((await fetchHashes({ 'x-functions-key': secret })).status).toBe(401);
  expect((await admin('DELETE', '/v1/partners/999999')).status).toBe(404);
  const acts = (await admin('GET', '/v1/audit?action=exchange.')).body.items;
  expect(acts[0]).toMatchObject({ action: 'exchange.end-partner', subject: { id: String(id) } });
});

test('what a partner reads is recorded', async () => {
  const { id, secret } = await newPartner(bank);
  await fetchHashes({ 'x-functions-key': secret });
  const acts = (await admin('GET', '/v1/audit?action=exchange.share')).body.items;
  expect(acts[0]).toMatchObject({
    actor: { kind: 'key' },
    subject: { kind: 'partner', id: String(id) },
    detail: { banks: [expect.any(Number)] },
  });
});
