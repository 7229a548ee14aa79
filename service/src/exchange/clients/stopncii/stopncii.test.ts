import { afterEach, expect, test } from 'vitest';
import { fetchAll } from '../../run/fetch-all.ts';
import { MemoryKeeper } from '../../testing/memory-keeper.ts';
import { pdqOf } from '../../testing/models.ts';
import { Partner, type PartnerAnswer, type PartnerRequest } from '../../testing/partner.ts';
import { testTools } from '../../testing/tools.ts';
import { protocolOf } from '../protocols.ts';
import { readStopNciiRecord } from './read-record.ts';

let partner: Partner | undefined;
afterEach(() => partner?.stop());

const record = (value: number, more: object = {}) => ({
  lastModtimestamp: 100,
  signalType: 'ImagePDQ',
  hashValue: pdqOf(value),
  hashStatus: 'Active',
  caseNumbers: {},
  CSPFeedbacks: [],
  ...more,
});

const page = (records: readonly unknown[], next: string | null = null): PartnerAnswer => ({
  body: JSON.stringify({
    count: records.length,
    nextPageToken: next,
    nextSetTimestamp: 200,
    hasMoreRecords: next !== null,
    hashRecords: records,
  }),
});

async function fetching(answer: (request: PartnerRequest) => PartnerAnswer) {
  const running = await Partner.start({ answer });
  partner = running;
  const tools = testTools();
  const protocol = protocolOf('stopncii');
  const keeper = new MemoryKeeper<unknown>();
  const client = protocol.connect(
    { baseUrl: running.address },
    { subscriptionKey: 's', fetchKey: 'f', feedbackKey: 'g' },
    tools,
  );
  const fetch = () => fetchAll(protocol, client, keeper.stored, keeper, tools.now());
  return { tools, keeper, client, fetch, running };
}

test('a record says what it is, who thinks what of it, and that it is gone', () => {
  const feedbacks = [
    { feedbackValue: 'Blocked', source: 'A', tags: ['x'] },
    { feedbackValue: 'NotBlocked', source: 'B' },
    { feedbackValue: 'PendingReview', source: null, tags: null },
  ];
  expect(readStopNciiRecord(record(1, { CSPFeedbacks: feedbacks }))).toMatchObject({
    key: `ImagePDQ:${pdqOf(1)}`,
    record: {
      fingerprints: [{ type: 'pdq', value: pdqOf(1) }],
      opinions: [
        { source: 'stopncii.org', category: 'seed' },
        { source: 'A', category: 'positive', tags: ['x'] },
        { source: 'B', category: 'negative' },
        { source: 'a member', category: 'seed' },
      ],
    },
  });
  expect(readStopNciiRecord(record(1, { hashStatus: 'Withdrawn' }))).toMatchObject({
    record: null,
  });
  expect(readStopNciiRecord(record(1, { signalType: 'VideoTMK' }))).toBeUndefined();
});

test('a record that cannot be read is set aside, and the rest is kept', async () => {
  const broken = [record(2, { hashValue: 'zz' }), null, record(3, { hashStatus: 7 })];
  const { keeper, fetch } = await fetching(() => page([record(1), ...broken, record(4)]));
  expect(await fetch()).toBe(true);
  expect(keeper.held()).toEqual([`pdq:${pdqOf(1)}`, `pdq:${pdqOf(4)}`]);
  expect(keeper.malformed.map(({ reason }) => reason)).toEqual([
    'hashValue is no pdq',
    expect.stringContaining('object'),
    expect.stringContaining('hashStatus'),
  ]);
  expect(keeper.malformed[0].content).toContain('"zz"');
});

test('beyond a page that cannot be read it goes on, and the next run begins before that page', async () => {
  let broken = true;
  const { keeper, fetch } = await fetching(({ query }) => {
    const token = query.get('nextPageToken');
    if (token === 'c') return page([record(3)]);
    if (token !== 'b') return page([record(1)], 'b');
    const whole = page([record(2)], 'c');
    return broken ? { body: whole.body.replace('ImagePDQ"', 'ImagePDQ') } : whole;
  });
  expect(await fetch()).toBe(false);
  expect(keeper.held()).toEqual([`pdq:${pdqOf(1)}`, `pdq:${pdqOf(3)}`]);
  expect(keeper.unreadable).toMatchObject([
    {
      place: expect.stringContaining('nextPageToken=b'),
      content: expect.stringContaining('Image'),
    },
  ]);
  expect(keeper.stored.position).toMatchObject({ token: 'b' });
  broken = false;
  expect(await fetch()).toBe(true);
  expect(keeper.held()).toEqual([1, 2, 3].map((value) => `pdq:${pdqOf(value)}`));
});

test('a page that tells nothing of the next one ends the run, with what came before kept', async () => {
  const { keeper, fetch } = await fetching(({ query }) =>
    query.has('nextPageToken') ? { body: '<html>' } : page([record(1)], 'b'),
  );
  await expect(fetch()).rejects.toThrow('nothing says what follows');
  expect(keeper.held()).toEqual([`pdq:${pdqOf(1)}`]);
  expect(keeper.stored.position).toMatchObject({ token: 'b' });
  expect(keeper.unreadable).toHaveLength(1);
});

test('a partner that goes round in circles is left alone', async () => {
  const { fetch, running } = await fetching(() => page([record(1)], 'again'));
  await expect(fetch()).rejects.toThrow('over and over');
  expect(running.requests.length).toBeLessThan(20);
});

test('after thirty days without a fetch everything is fetched anew, and what is not named goes', async () => {
  let records = [record(1), record(2)];
  const { keeper, fetch, tools, running } = await fetching(() => page(records));
  await fetch();
  records = [record(2)];
  await fetch();
  expect(keeper.held()).toHaveLength(2);
  tools.time += 31 * 86_400_000;
  await fetch();
  expect(keeper.held()).toEqual([`pdq:${pdqOf(2)}`]);
  expect(running.requests.map(({ query }) => query.get('startTimestamp'))).toEqual([
    '10',
    '200',
    '10',
  ]);
});

test('opinions go back as feedback', async () => {
  const { client, running } = await fetching(() => ({ body: '{}' }));
  for (const opinion of ['up-vote', 'down-vote', 'seen'] as const) {
    await client.sendOpinion!({
      opinion,
      handle: { hashValue: pdqOf(1) },
      fingerprint: { type: 'pdq', value: pdqOf(1) },
      tags: ['a'],
    });
  }
  expect(running.requests[0]).toMatchObject({
    method: 'POST',
    path: '/SubmitFeedback',
    headers: { 'x-functions-key': 'g', 'ocp-apim-subscription-key': 's' },
  });
  expect(
    running.requests.map(({ body }) => JSON.parse(body).hashFeedbacks[0].feedbackValue),
  ).toEqual(['Blocked', 'NotBlocked', 'PendingReview']);
});
