import { afterEach, expect, test } from 'vitest';
import { Partner, type PartnerAnswer } from '../testing/partner.ts';
import { testTools } from '../testing/tools.ts';
import { ask, askPage, retryAfter } from './ask.ts';
import { PartnerFailure } from './failures.ts';

let partner: Partner | undefined;
afterEach(() => partner?.stop());

async function answering(...answers: PartnerAnswer[]) {
  partner = await Partner.start({ answer: () => answers.shift() ?? { body: 'at last' } });
  return { tools: testTools(), url: `${partner.address}/list?secret=1`, partner };
}

const busy = (after: string): PartnerAnswer => ({
  status: 429,
  headers: { 'retry-after': after },
  body: 'busy',
});

test('a busy partner is asked again when it says, a broken one with growing pauses', async () => {
  const { tools, url } = await answering(
    busy('7'),
    { status: 503, body: '' },
    { status: 500, body: '' },
  );
  expect((await ask(tools, { url })).body.toString()).toBe('at last');
  expect(tools.pauses).toEqual([7_000, 2_000, 4_000]);
});

test('a partner that asks for hours of patience is left alone until then', async () => {
  const { tools, url, partner: running } = await answering(busy('7200'));
  const failure = await ask(tools, { url }).catch((error) => error);
  expect(failure).toBeInstanceOf(PartnerFailure);
  expect(failure).toMatchObject({ status: 429, until: tools.now() + 7_200_000 });
  expect(running.requests).toHaveLength(1);
});

test('what the partner refuses is not asked again, and the failure says no secret', async () => {
  const { tools, url, partner: running } = await answering({ status: 403, body: 'not you' });
  await expect(ask(tools, { url })).rejects.toMatchObject({
    status: 403,
    message: `${running.address}/list answered 403: not you`,
  });
  expect(running.requests).toHaveLength(1);
});

test('patience has an end', async () => {
  const { tools, url, partner: running } = await answering();
  running.suffer('drop', 'broken', 'cut', 'broken', 'broken');
  await expect(ask(tools, { url })).rejects.toMatchObject({ status: 503 });
  expect(running.requests).toHaveLength(5);
});

test('an address inside is refused at once', async () => {
  const tools = testTools();
  await expect(ask(tools, { url: 'https://10.0.0.1/' })).rejects.toMatchObject({
    failure: 'refused',
  });
  expect(tools.pauses).toEqual([]);
});

test('a page that stays unreadable is answered as it came', async () => {
  const {
    tools,
    url,
    partner: running,
  } = await answering({ body: '{' }, { body: '{"a"' }, { body: '{"a":' });
  const asked = await askPage(tools, { url }, 'the list', (text) => JSON.parse(text));
  expect(asked).toMatchObject({ unreadable: { place: 'the list', content: '{"a":' } });
  expect(running.requests).toHaveLength(3);
  expect(await askPage(tools, { url }, 'the list', (text) => text)).toEqual({ page: 'at last' });
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-05-01T00:00:00Z');
  expect(retryAfter('5', now)).toBe(now + 5_000);
  expect(retryAfter('Fri, 01 May 2026 00:01:00 GMT', now)).toBe(now + 60_000);
  expect(retryAfter('soon', now)).toBeUndefined();
  expect(retryAfter(undefined, now)).toBeUndefined();
});
