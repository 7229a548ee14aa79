import { afterEach, expect, test } from 'vitest';
import { fetchAll } from '../../run/fetch-all.ts';
import { MemoryKeeper } from '../../testing/memory-keeper.ts';
import { md5Of } from '../../testing/models.ts';
import { Partner, type PartnerAnswer } from '../../testing/partner.ts';
import { testTools } from '../../testing/tools.ts';
import { protocolOf } from '../protocols.ts';
import { readThreatUpdate } from './read-update.ts';

let partner: Partner | undefined;
afterEach(() => partner?.stop());

const update = (id: number, descriptors: unknown, more: object = {}) => ({
  id: String(id),
  indicator: md5Of(id),
  type: 'HASH_MD5',
  last_updated: 100 + id,
  should_delete: false,
  ...(descriptors !== undefined && { descriptors: { data: descriptors } }),
  ...more,
});

async function fetching(answer: (address: string) => PartnerAnswer) {
  const running: Partner = await Partner.start({ answer: () => answer(running.address) });
  partner = running;
  const tools = testTools();
  const protocol = protocolOf('threatexchange');
  const keeper = new MemoryKeeper<unknown>();
  const client = protocol.connect(
    { baseUrl: running.address, privacyGroup: '7' },
    { accessToken: '123|secret' },
    tools,
  );
  const fetch = () => fetchAll(protocol, client, keeper.stored, keeper, tools.now());
  return { tools, keeper, client, fetch, running };
}

test('owners state, others react; whoever states is not heard a second time', () => {
  const read = readThreatUpdate(
    update(1, [
      {
        id: '10',
        owner: { id: '55' },
        status: 'MALICIOUS',
        tags: {
          data: [
            { id: '1', text: 'b' },
            { id: '2', text: 'a' },
          ],
        },
        reactions: [
          { key: 'HELPFUL', value: '66,77' },
          { key: 'DISAGREE_WITH_TAGS', value: '77,88' },
          { key: 'SAW_THIS_TOO', value: '99' },
        ],
      },
      { id: '11', owner: { id: 66 }, status: 'NON_MALICIOUS', tags: ['c'] },
      { id: '12', status: 'MALICIOUS' },
    ]),
  );
  expect(read).toMatchObject({
    key: '1',
    record: {
      opinions: [
        { source: '55', category: 'positive', tags: ['a', 'b'] },
        { source: '66', category: 'negative', tags: ['c'] },
        { source: '77', category: 'positive', tags: [] },
        { source: '88', category: 'negative', tags: [] },
      ],
      handle: { descriptors: ['10', '11', '12'] },
    },
  });
});

test('what is deleted, or can no longer be seen, is gone', () => {
  const owned = [{ id: '10', owner: { id: '55' } }];
  expect(readThreatUpdate(update(1, owned, { should_delete: true }))).toMatchObject({
    record: null,
  });
  expect(readThreatUpdate(update(1, undefined))).toMatchObject({ record: null });
  expect(readThreatUpdate(update(1, [{ id: '10' }]))).toMatchObject({ record: null });
  expect(readThreatUpdate(update(1, owned, { type: 'URI' }))).toBeUndefined();
  expect(readThreatUpdate(update(1, owned, { indicator: 'x' }))).toMatchObject({
    key: '1',
    reason: 'indicator is no md5',
  });
});

test('a next page at another host is not asked for: the token would go there', async () => {
  const { fetch } = await fetching(() => ({
    body: JSON.stringify({ data: [], paging: { next: 'https://elsewhere.example/?after=1' } }),
  }));
  await expect(fetch()).rejects.toThrow('another host');
});

test('what is said of an unreadable page holds no token', async () => {
  const { fetch, keeper } = await fetching(() => ({ body: 'oops' }));
  await expect(fetch()).rejects.toThrow('nothing says what follows');
  expect(keeper.unreadable[0].place).toContain('access_token=...');
  expect(JSON.stringify(keeper.unreadable)).not.toContain('secret');
});

test('opinions go back as reactions to each descriptor', async () => {
  const { client, running } = await fetching(() => ({ body: '{"success":true}' }));
  for (const opinion of ['up-vote', 'down-vote', 'seen'] as const) {
    await client.sendOpinion!({
      opinion,
      handle: { descriptors: ['10', '11'] },
      fingerprint: { type: 'md5', value: md5Of(1) },
      tags: [],
    });
  }
  expect(running.requests.map(({ path, body }) => `${path}?${body}`)).toEqual(
    ['HELPFUL', 'NOT_HELPFUL', 'SAW_THIS_TOO'].flatMap((reaction) =>
      ['10', '11'].map((id) => `/${id}?access_token=123%7Csecret&reactions=${reaction}`),
    ),
  );
});
