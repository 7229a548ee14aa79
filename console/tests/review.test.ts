import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, launchBrowser } from './browser.ts';
import { type RunningService, startService } from './service.ts';

let service: RunningService;
let browser: Browser;
let admin: BrowserContext;
let csrf = '';
let platform = '';
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
  platform = (await asAdmin('/v1/keys', { name: 'platform', scopes: ['reports:write'] })).secret;
  // A minor reports an account and a picture: what is decided of it is looked at again.
  await report('acct:gull', {
    reporter: { type: 'minor' },
    details: {
      media: [{ id: 'media:quay', mediaType: 'image/jpeg', digests: { md5: 'a'.repeat(32) } }],
    },
  });
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

async function report(account: string, more: object = {}): Promise<void> {
  const sent = await admin.request.post(`${service.address}/v1/reports`, {
    headers: { authorization: `Bearer ${platform}`, 'idempotency-key': `a-report-of-${account}` },
    data: {
      target: { kind: 'account', id: account },
      class: 'advertising',
      reason: 'It offers gloamfruit and names another account.',
      language: 'en',
      clientVersion: 'android 8.2.0',
      ...more,
    },
  });
  expect(sent.status()).toBe(201);
}

/** Waits for a heading; where it does not come, says what the page showed. */
async function heading(page: Page, name: string): Promise<void> {
  try {
    await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 20_000 });
  } catch {
    const shown = await page.locator('body').ariaSnapshot();
    throw new Error(`"${name}" never came. ${page.url()} showed:\n${shown.slice(0, 3_000)}`);
  }
}

async function toQueue(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await heading(page, 'Queue');
  await page.getByRole('table', { name: 'By class' }).waitFor();
}

/** Goes to the queue by its keys, and takes the next item. */
async function take(page: Page, account = 'acct:gull'): Promise<void> {
  await toQueue(page);
  await page.keyboard.press('t');
  await opened(page, account);
}

async function opened(page: Page, account: string): Promise<void> {
  await heading(page, `Advertising: ${account}`);
  await page.getByText('All that is needed was read.').waitFor();
}

/** Presses the key of an act that asks for a reason, and sends it. */
async function act(page: Page, key: string, name: string, before?: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('dialog', { name }).waitFor();
  if (before !== undefined) {
    await page.keyboard.type(before);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('It asks for another look.');
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
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
  await heading(page, 'Decided');
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

test('an item is put aside, handed over, escalated, taken from the list, and its decision taken back', async () => {
  await report('acct:tern');
  const { mara, ivo, tess } = people as Record<'mara' | 'ivo' | 'tess', Page>;
  await take(mara, 'acct:tern');
  await act(mara, 'h', 'Put it aside');
  await mara.getByText('put aside').waitFor();
  await mara.getByRole('button', { name: 'Take it', exact: true }).click();
  await opened(mara, 'acct:tern');
  await act(mara, 'w', 'Hand it over', 'ivo');
  await heading(mara, 'Queue');
  await toQueue(ivo);
  await ivo.getByText('handed to you').waitFor();
  await ivo.keyboard.press('t');
  await opened(ivo, 'acct:tern');
  await act(ivo, 'e', 'Escalate');
  await toQueue(tess);
  await tess.getByRole('button', { name: 'Show what waits, one by one' }).click();
  await tess.getByRole('button', { name: 'Take acct:tern' }).click();
  await opened(tess, 'acct:tern');
  await decide(tess, 'v', 'It offers withheld things.');
  await tess.getByRole('link', { name: 'Decision' }).click();
  await tess.getByText('What those concerned are told').waitFor();
  await act(tess, 'u', 'Take it back');
  await tess.getByText('It is taken back, and open again.').waitFor();
  expect(errors).toEqual([]);
});

test('what nothing waits for is said, and stays on the page', async () => {
  const page = people.ivo!;
  await page.goto(`${service.address}/queue?queue=nowhere`);
  await page.getByRole('table', { name: 'By class' }).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('status').getByText('Nothing waits that is for you.').waitFor();
});

test('an admin sets where the platform hears, trusts a flagger, and hears at the field what is wrong', async () => {
  const page = people.admin!;
  await page.goto(`${service.address}/reports/conservation`);
  await page.getByText('No webhook is set.').waitFor();
  await page.getByRole('link', { name: 'Set one' }).click();
  await page.getByLabel('Address').fill('http://10.0.0.1/hook');
  await page.getByRole('button', { name: 'Set it' }).click();
  await page.locator('.mantine-TextInput-error').waitFor();
  await page.getByLabel('Address').fill('https://hooks.platform.example/reports');
  await page.getByRole('button', { name: 'Set it' }).click();
  await page.getByRole('dialog', { name: 'The secret of the webhook' }).waitFor();
  await page.getByRole('button', { name: 'I have it' }).click();
  await page.getByRole('button', { name: 'End the webhook' }).click();
  const ending = page.getByRole('dialog', { name: 'End the webhook' });
  await ending.getByRole('button', { name: 'End the webhook' }).click();
  await page.getByText('No webhook is set.').waitFor();
  await page.getByLabel('Danger now').fill('0');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByRole('button', { name: 'Sort by this' }).click();
  await page.locator('.mantine-NumberInput-error').waitFor();
  await page.goto(`${service.address}/quality/settings`);
  await page.getByLabel('Break, minutes', { exact: true }).fill('12');
  await page.getByRole('button', { name: 'Review by this' }).click();
  await page.getByText('It counts from now on.').waitFor();
  await page.goto(`${service.address}/reports/flaggers`);
  await page.getByRole('button', { name: 'Trust a flagger' }).click();
  await page.getByLabel('Name').fill('Harbour Watch');
  await page.getByRole('button', { name: 'Make its account' }).click();
  await page.getByRole('dialog', { name: 'The key of Harbour Watch' }).waitFor();
  await page.getByRole('button', { name: 'I have it' }).click();
  await page.getByRole('button', { name: 'End Harbour Watch' }).click();
  await page.getByRole('button', { name: 'Trust it no more' }).click();
  await page.getByText('none any more').waitFor();
});

/** Every page, with one item that is held, one decision and one report. */
async function places(): Promise<string[]> {
  const headers = { 'x-csrf-token': csrf };
  const ask = async (path: string) => (await admin.request.get(`${service.address}${path}`)).json();
  const next = await admin.request.post(`${service.address}/v1/review/next`, { headers, data: {} });
  const { item } = await next.json();
  const [decided] = (await ask('/v1/review/decisions')).items;
  const [reported] = (await ask('/v1/reports')).items;
  return [
    '/queue?each=true',
    '/review',
    `/review/${item.id}`,
    `/review/decisions/${decided.id}`,
    '/reports',
    `/reports/${reported.id}`,
    '/reports/conservation',
    '/reports/flaggers',
    '/reports/settings',
    '/quality',
    '/quality/settings',
    '/team',
  ];
}

test.each(['light', 'dark'] as const)(
  'no page of reports and review has a barrier in %s',
  async (colorScheme) => {
    const page = people.admin!;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const place of await places()) {
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
  for (const place of await places()) {
    await page.goto(service.address + place);
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) tooWide.push(`${place}: ${width} pixels`);
  }
  expect(tooWide).toEqual([]);
});
