import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyTransaction } from '../../../storage/index.ts';
import { appealsAfter, decideWork } from '../../index.ts';
import { type ReportsService, reportsService } from '../../testing.ts';
import { words } from '../../words/words.ts';

let service: ReportsService;
let now = Date.UTC(2026, 4, 4, 12);
beforeAll(async () => {
  service = await reportsService({ now: () => now });
});
afterAll(() => service?.close());

const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
const codeIn = (html: string) => /class="code">([^<]+)</.exec(html)?.[1] ?? '';

async function open(query = ''): Promise<string> {
  return (await service.anonymous('GET', `/report${query}`)).text;
}

function send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return service.anonymous('POST', path, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    ...headers,
  });
}

const filled = {
  class: 'solicitation',
  where: 'https://platform.example/u/7',
  details: '<b>it</b> asks',
  who: 'minor',
};

test('anybody reports without a name, gets a code, and sees by it what became of the report', async () => {
  now += 60_000;
  const token = tokenIn(await open());
  const sent = await send('/report', { ...filled, token });
  expect(sent.status).toBe(201);
  const code = codeIn(sent.text);
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  // The same page sent again is the same report.
  expect(codeIn((await send('/report', { ...filled, token })).text)).toBe(code);
  const { rows } = await service.database.pool.query(
    "SELECT id, work_id, reporter, reporter_type, target_kind, language FROM reports.report WHERE channel = 'form'",
  );
  expect(rows).toMatchObject([
    { reporter: null, reporter_type: 'minor', target_kind: 'link', language: 'en' },
  ]);

  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
  const waiting = await send('/report/state', { code: typed });
  expect(waiting.text).toContain(words.en!.states.open);
  await service.database.kysely.transaction().execute((transaction: AnyTransaction) =>
    decideWork(
      transaction,
      { database: service.database },
      {
        work: rows[0].work_id,
        outcome: 'does-not-violate',
        decisionId: randomUUID(),
        at: new Date(now),
      },
    ),
  );
  const decided = await send('/report/state', { code, lang: 'de' });
  expect(decided.text).toContain(words.de!.states['does-not-violate']);
  expect(decided.text).toContain('lang="de"');
  const appeal = { token: tokenIn(decided.text), code, reason: 'It asked twice.' };
  expect((await send('/report/appeal', appeal)).status).toBe(201);
  expect((await send('/report/appeal', appeal)).status).toBe(201);
  expect(await appealsAfter(service.database, 0, 10)).toMatchObject([
    { origin: 'form', appellant: 'reporter', reportId: rows[0].id, workId: rows[0].work_id },
  ]);
  expect((await send('/report/state', { code: 'AAAA-AAAA-AAAA-AAAA' })).status).toBe(404);
});

test('a form of another site, an old page and what only a machine fills in are not taken, and the page says so', async () => {
  now += 60_000;
  const token = tokenIn(await open());
  expect(
    (await send('/report', { ...filled, token }, { origin: 'https://other.example' })).status,
  ).toBe(403);
  expect((await send('/report', { ...filled, token: `${token.slice(0, -3)}AAA` })).status).toBe(
    422,
  );
  expect((await send('/report', { ...filled, token, website: 'x' })).status).toBe(422);
  const missing = await send('/report', { ...filled, token, where: ' ' });
  expect(missing.status).toBe(422);
  expect(missing.text).toContain('&lt;b&gt;it&lt;/b&gt; asks');
  expect(missing.text).toContain('role="alert"');
  now += 25 * 3_600_000;
  expect((await send('/report', { ...filled, token })).status).toBe(422);
  // The page is shown again with a token that holds.
  const again = await send('/report', { ...filled, token, where: '' });
  expect((await send('/report', { ...filled, token: tokenIn(again.text) })).status).toBe(201);
});

test('a connection that floods is told how long to wait, in its language', async () => {
  now += 60_000;
  const statuses: number[] = [];
  let last = '';
  for (let time = 0; time < 21; time += 1) {
    const { status, text, headers } = await send('/report', {
      ...filled,
      lang: 'es',
      token: tokenIn(await open()),
    });
    statuses.push(status);
    last = `${headers.get('retry-after')} ${text}`;
  }
  expect(statuses.slice(-2)).toEqual([201, 429]);
  expect(last).toMatch(/^\d+ /);
  expect(last).toContain('espere');
});

test('every language has every word, and the page loads nothing', async () => {
  const keysOf = (value: object, path = ''): string[] =>
    Object.entries(value).flatMap(([key, one]) =>
      typeof one === 'object' ? keysOf(one, `${path}${key}.`) : [`${path}${key}`],
    );
  const places = (value: object): string[] =>
    (JSON.stringify(value).match(/\{\w+\}/g) ?? []).sort();
  for (const [language, spoken] of Object.entries(words)) {
    expect(keysOf(spoken)).toEqual(keysOf(words.en!));
    expect(places(spoken)).toEqual(places(words.en!));
    const html = await open(`?lang=${language}`);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/<script|<link|<img|url\(/);
  }
  const accepted = await service.anonymous('GET', '/report', undefined, {
    'accept-language': 'fr, de-CH;q=0.8, en;q=0.5',
  });
  expect(accepted.text).toContain('<html lang="de">');
  expect(accepted.headers.get('referrer-policy')).toBe('same-origin');
});
