import { afterEach, expect, test } from 'vitest';
import { fetchAll } from '../../run/fetch-all.ts';
import { MemoryKeeper } from '../../testing/memory-keeper.ts';
import { md5Of, pdqOf } from '../../testing/models.ts';
import { Partner, type PartnerAnswer, type PartnerRequest } from '../../testing/partner.ts';
import { testTools } from '../../testing/tools.ts';
import { protocolOf } from '../protocols.ts';
import type { NcmecPosition } from './pages.ts';
import { readNcmecPage } from './read-page.ts';

let partner: Partner | undefined;
afterEach(() => partner?.stop());

const all = new Set<string>();

function result(entries: string, next = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2">${entries}
${next && `<paging><next>${next}</next></paging>`}</queryResult>`;
}

const image = (id: string, inner: string) =>
  `<image><member id="42">Example Member</member><timestamp>2026-01-01T00:00:00Z</timestamp>
   <id>${id}</id><classification>A1</classification>${inner}</image>`;

async function fetching(answer: (request: PartnerRequest) => PartnerAnswer, config: object = {}) {
  const running = await Partner.start({ answer });
  partner = running;
  const tools = testTools();
  const protocol = protocolOf('ncmec');
  const keeper = new MemoryKeeper<NcmecPosition>();
  const client = protocol.connect(
    { baseUrl: `${running.address}/hashsharing`, ...config },
    { user: 'u', password: 'p' },
    tools,
  );
  const fetch = () => fetchAll(protocol, client, keeper.stored, keeper, tools.now());
  return { tools, keeper, client, fetch, running };
}

test('an entry has its fingerprints, its class, and what members say of it', () => {
  const page = readNcmecPage(
    result(
      `<images count="1" maxTimestamp="2026-01-01T00:00:00Z">${image(
        'i1',
        `<fingerprints><md5>${md5Of(1).toUpperCase()}</md5><pdq>${pdqOf(1)}</pdq><pdna>AA..</pdna>
          <tmk-pdqf rel="self" href="/v2/entries/1/fingerprints/TMK_PDQF"/></fingerprints>
        <feedback>
          <affirmativeFeedback type="Md5"><members><member id="43">Second</member></members></affirmativeFeedback>
          <negativeFeedback type="Sha1"><reasons><reason guid="g" name="Not that" type="Sha1"/>
            <members><member id="44">Third</member></members></reasons></negativeFeedback>
        </feedback>`,
      )}</images><videos count="1"><deletedVideo><member id="42"/><id>v1</id></deletedVideo></videos>`,
      '/v2/entries?from=a&amp;to=b&amp;start=4&amp;size=3&amp;max=9',
    ),
    all,
  );
  expect(page.updates).toEqual([
    {
      key: '42-i1',
      record: {
        fingerprints: [
          { type: 'md5', value: md5Of(1) },
          { type: 'pdq', value: pdqOf(1) },
        ],
        opinions: [
          { source: 'Example Member', category: 'positive', tags: ['A1'] },
          { source: 'Second', category: 'positive', tags: [] },
          { source: 'Third', category: 'negative', tags: ['Not that'] },
        ],
        tags: ['A1'],
        handle: { member: '42', entry: 'i1' },
      },
    },
    { key: '42-v1', record: null },
  ]);
  expect(page.next).toBe('/v2/entries?from=a&to=b&start=4&size=3&max=9');
});

test('an entry that cannot be read is set aside as it came; one without our fingerprints is left', () => {
  const { updates, malformed } = readNcmecPage(
    result(`<images>${image('i1', '<fingerprints><md5>zz</md5></fingerprints>')}
      ${image('i2', '<fingerprints><pdna>AA</pdna></fingerprints>')}
      <image><id>i3</id></image><odd/></images>`),
    all,
  );
  expect(updates).toEqual([]);
  expect(malformed).toMatchObject([
    { key: '42-i1', reason: '<md5> is no md5', content: expect.stringContaining('<md5>zz</md5>') },
    { reason: '<member> with its id is missing' },
    { reason: '<odd> is not known' },
  ]);
});

test.each([
  ['is cut off', result('<images>').slice(0, -20)],
  ['is no page', '<status/>'],
  ['is empty', ''],
  ['has two ends', `${result('')}<more/>`],
  ['crosses its tags', result('<images></videos>')],
  ['declares entities', `<!DOCTYPE a [<!ENTITY b "c">]>${result('')}`],
])('a document that %s is refused', (_what, text) => {
  expect(() => readNcmecPage(text, all)).toThrow();
});

test('only the members of the settings are taken', async () => {
  const entry = image('i1', `<fingerprints><md5>${md5Of(1)}</md5></fingerprints>`);
  const { keeper, fetch } = await fetching(
    () => ({
      body: result(`<images>${entry}${entry.replace('"42"', '"43"')}</images>`),
    }),
    { members: ['43'] },
  );
  await fetch();
  expect([...keeper.records.keys()]).toEqual(['43-i1']);
});

test('a range with very many entries is read in smaller ones', async () => {
  const { fetch, keeper, running } = await fetching(({ query }) => {
    const days =
      (Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '')) / 86_400_000;
    if (days < 1_000) return { body: result('<images/>') };
    return { body: result('<images/>', '/v2/entries?start=1&amp;size=1000&amp;max=900000') };
  });
  expect(await fetch()).toBe(true);
  expect(running.requests.length).toBeLessThan(100);
  expect(keeper.stored.position).toMatchObject({ through: expect.any(Number) });
});

test('a range that cannot be read is closed in to its second, all around it is read, and it is held', async () => {
  const bad = Date.parse('2024-03-05T06:07:08Z');
  let broken = true;
  const asked: string[] = [];
  const { fetch, keeper, tools } = await fetching(({ query }) => {
    const [from, to] = ['from', 'to'].map((name) => Date.parse(query.get(name) ?? ''));
    asked.push(`${query.get('from')}`);
    return broken && from <= bad && bad < to
      ? { body: '<queryResult>' }
      : { body: result('<images/>') };
  });
  expect(await fetch()).toBe(false);
  expect(keeper.unreadable).toMatchObject([
    { place: expect.stringContaining('2024-03-05T06%3A07%3A08Z') },
  ]);
  expect(keeper.stored.position).toEqual({ through: bad / 1_000 });
  expect(Date.parse(asked.at(-1) ?? '')).toBeGreaterThan(bad);
  broken = false;
  expect(await fetch()).toBe(true);
  expect(keeper.stored.position).toEqual({ through: tools.now() / 1_000 - 5 });
});

test('a page of a range that was begun is gone on with, but not after half a day', async () => {
  const { fetch, keeper, tools, running } = await fetching(() => ({ body: result('<images/>') }));
  const next = '/v2/entries?from=a&to=b&start=4&size=3&max=9';
  const end = Math.floor(tools.now() / 1_000) - 1_000;
  const begun = (at: number) => {
    keeper.stored = {
      position: { through: 100, paging: { next, end, at } },
      generation: 1,
      swept: 1,
    };
  };
  begun(tools.now() - 11 * 3_600_000);
  await fetch();
  expect(running.requests[0].query.get('start')).toBe('4');
  begun(tools.now() - 13 * 3_600_000);
  const before = running.requests.length;
  await fetch();
  expect(running.requests[before].query.get('from')).toBe('1970-01-01T00:01:40Z');
});

const opinion = {
  handle: { member: '42', entry: 'i/1' },
  fingerprint: { type: 'md5' as const, value: md5Of(1) },
  tags: [],
};

test('an up-vote affirms a fingerprint of an entry', async () => {
  const { client, running } = await fetching(() => ({ body: '<submissionResult/>' }));
  await client.sendOpinion!({ ...opinion, opinion: 'up-vote' });
  expect(running.requests).toMatchObject([
    {
      method: 'PUT',
      path: '/hashsharing/v2/entries/42/i%2F1/MD5/feedback',
      body: '<feedbackSubmission xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><affirmative/></feedbackSubmission>',
      headers: { 'content-type': 'application/xml; charset=utf-8' },
    },
  ]);
});

const guid = '01234567-abcd-0123-4567-012345678900';
const reasons = (count: number) =>
  `<availableFeedbackReasons>${`<reason guid="${guid}" name="R"/>`.repeat(count)}</availableFeedbackReasons>`;

test('a down-vote gives the only reason there is, or the one of the settings', async () => {
  const { client, running } = await fetching(({ method }) => ({
    body: method === 'GET' ? reasons(1) : '',
  }));
  await client.sendOpinion!({ ...opinion, opinion: 'down-vote' });
  expect(running.requests.map(({ path }) => path)).toEqual([
    '/hashsharing/v2/feedback/MD5/reasons',
    '/hashsharing/v2/entries/42/i%2F1/MD5/feedback',
  ]);
  expect(running.requests[1].body).toContain(
    `<negative><reasonIds><guid>${guid}</guid></reasonIds></negative>`,
  );
});

test('where there are several reasons, somebody has to choose', async () => {
  const { client, running } = await fetching(() => ({ body: reasons(2) }));
  await expect(client.sendOpinion!({ ...opinion, opinion: 'down-vote' })).rejects.toMatchObject({
    name: 'Undeliverable',
    message: expect.stringContaining(guid),
  });
  expect(running.requests).toHaveLength(1);
});
