import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, launchBrowser } from './browser.ts';
import { type RunningService, startService } from './service.ts';

let service: RunningService;
let browser: Browser;
let admin: BrowserContext;
let csrf = '';
const people: Record<string, Page> = {};
const errors: string[] = [];

beforeAll(async () => {
  [service, browser] = await Promise.all([startService({ demo: false }), launchBrowser()]);
  admin = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  people.admin = await admin.newPage();
  await people.admin.goto(service.signInLink);
  await people.admin.getByRole('heading', { name: 'Overview' }).waitFor();
  csrf = (await (await admin.request.get(`${service.address}/v1/sessions/current`)).json())
    .csrfToken;
  people.mara = await signedIn('mara', ['reviewer']);
  people.ivo = await signedIn('ivo', ['reviewer']);
  people.tess = await signedIn('tess', ['reviewer', 'investigator']);
  for (const page of Object.values(people)) {
    page.on('pageerror', (error) => errors.push(String(error)));
  }
  await report();
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

async function asAdmin(path: string, data: unknown) {
  const headers = { 'x-csrf-token': csrf };
  return (await admin.request.post(service.address + path, { headers, data })).json();
}

async function signedIn(name: string, roles: readonly string[]): Promise<Page> {
  const { token } = await asAdmin('/v1/users', { name, roles });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${service.address}/sign-in?token=${token}`);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  return page;
}

/** A minor reports an account and a picture; what is decided of it is looked at again. */
async function report(): Promise<void> {
  const { secret } = await asAdmin('/v1/keys', { name: 'platform', scopes: ['reports:write'] });
  const sent = await admin.request.post(`${service.address}/v1/reports`, {
    headers: { authorization: `Bearer ${secret}`, 'idempotency-key': 'one-report-of-a-minor' },
    data: {
      target: { kind: 'account', id: 'acct:gull' },
      class: 'advertising',
      reason: 'It offers gloamfruit and names another account.',
      reporter: { type: 'minor' },
      language: 'en',
      clientVersion: 'android 8.2.0',
      details: {
        media: [{ id: 'media:quay', mediaType: 'image/jpeg', digests: { md5: 'a'.repeat(32) } }],
      },
    },
  });
  expect(sent.status()).toBe(201);
}

/** Goes to the queue by its keys, and takes the next item. */
async function take(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
  await page.getByRole('table', { name: 'By class' }).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('heading', { level: 1, name: 'Advertising: acct:gull' }).waitFor();
  await page.getByText('All that is needed was read.').waitFor();
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const here = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (here === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${name}.`);
}

async function decide(page: Page, outcome: 'v' | 'n', reason: string): Promise<void> {
  await page.keyboard.press(outcome);
  if (outcome === 'v') await page.keyboard.press('2');
  await page.keyboard.press('r');
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Decided' }).waitFor();
}

test('by the keyboard alone: an item is taken, a medium unblurred with a reason, and it is decided', async () => {
  const page = people.mara!;
  await take(page);
  expect(await page.getByText('Covered').count()).toBe(0);
  await page.keyboard.press('m');
  await page.getByText('Covered', { exact: true }).waitFor();
  expect(await page.locator('main :is(img, video, picture)').count()).toBe(0);
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog', { name: 'Unblur the medium' });
  await dialog.waitFor();
  await page.keyboard.type('The words leave it open.');
  await tabTo(page, 'Unblur it');
  await page.keyboard.press('Enter');
  await page.getByText(/^Covered again in/).waitFor();
  await tabTo(page, 'It suffices');
  await page.keyboard.press('Enter');
  await page.getByText('Covered', { exact: true }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Escalate').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
  await decide(page, 'n', 'It reports about the trade.');
});

test('a decision without a reason is not sent, and says what it lacks', async () => {
  const page = people.ivo!;
  await take(page);
  await page.keyboard.press('d');
  await page.getByRole('alert').getByText('Say whether it violates.').waitFor();
  await page.keyboard.press('v');
  await page.getByRole('alert').getByText('Give a reason, in a few words.').waitFor();
});

test('a second person looks without knowing, a third settles what the two do not agree on', async () => {
  const second = people.ivo!;
  expect(await second.getByText('It reports about the trade.').count()).toBe(0);
  await decide(second, 'v', 'It offers withheld things.');
  await take(people.tess!);
  await decide(people.tess!, 'v', 'Its profile has a price.');
  const page = people.admin!;
  await page.goto(`${service.address}/reports?about=acct:gull`);
  await page.getByRole('cell', { name: 'Violates', exact: true }).waitFor();
});

test('an appeal is filed, and goes to somebody who did not decide', async () => {
  const page = people.tess!;
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await page.getByRole('table', { name: 'Your decisions' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor();
  await page.getByText('What those concerned are told').waitFor();
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'File an appeal' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('acct:gull');
  await page.keyboard.press('Tab');
  await page.keyboard.type('I sell no such thing.');
  await tabTo(page, 'File it');
  await page.keyboard.press('Enter');
  await page.getByText('It is filed. Another person looks at it.').waitFor();
  await take(people.admin!);
  await people.admin!.getByText('I sell no such thing.').waitFor();
  await decide(people.admin!, 'n', 'The price is of something else.');
  expect(errors).toEqual([]);
});

const places = [
  '/queue',
  '/review',
  '/reports',
  '/reports/conservation',
  '/reports/flaggers',
  '/quality',
  '/team',
];

test.each(['light', 'dark'] as const)(
  'no page of reports and review has a barrier in %s',
  async (colorScheme) => {
    const page = people.admin!;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const place of places) {
      await page.goto(service.address + place);
      await page.waitForLoadState('networkidle');
      found.push(...(await barriers(page)).map((each) => `${place} ${each}`));
    }
    expect(found).toEqual([]);
  },
);

test('no page of reports and review is wider than the screen of a telephone', async () => {
  const page = people.admin!;
  await page.setViewportSize({ width: 390, height: 844 });
  const tooWide: string[] = [];
  for (const place of places) {
    await page.goto(service.address + place);
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) tooWide.push(`${place}: ${width} pixels`);
  }
  expect(tooWide).toEqual([]);
});
