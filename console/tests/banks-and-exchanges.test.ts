import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { barriers, launchBrowser } from './browser.ts';
import { type Partner, startPartner } from './partner.ts';
import { type RunningService, startService } from './service.ts';

const pdq = 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22';
/** Three bits away. */
const near = `${pdq.slice(0, -1)}5`;
const md5s = ['a', 'b', 'c'].map((digit) => digit.repeat(32));

let service: RunningService;
let partner: Partner;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  partner = await startPartner('1'.repeat(64));
  [service, browser] = await Promise.all([
    startService({ demo: false, settings: { BREAKWATER_OUTGOING_ALLOWED: '127.0.0.1' } }),
    launchBrowser(),
  ]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(service.signInLink);
  await heading('Overview').waitFor();
  await makeBank();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([service?.stop(), partner?.stop()]);
});

beforeEach(() => {
  errors.length = 0;
});

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const dialog = () => page.getByRole('dialog');
const field = (name: string) => dialog().getByRole('textbox', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function open(place: string, title: string): Promise<void> {
  await page.goto(service.address + place);
  await heading(title).waitFor();
}

/** Makes a bank with one entry, as a person does. */
async function makeBank(): Promise<void> {
  await open('/banks', 'Banks');
  await button('New bank').click();
  await field('Name').fill('harbour_list');
  await field('Source').fill('Made for a test');
  await field('Distance').fill('20');
  await dialog().getByRole('button', { name: 'Make the bank' }).click();
  await heading('HARBOUR_LIST').waitFor();
  await addEntry(pdq, 'Seen on the quay');
}

/** Adds an entry to the bank whose page is open; answers what its region is called. */
async function addEntry(hashes: string, note: string): Promise<string> {
  await button('Add an entry').click();
  await field('Hashes').fill(hashes);
  await field('Note').fill(note);
  await dialog().getByRole('button', { name: 'Add it' }).click();
  await dialog().waitFor({ state: 'detached' });
  const region = page.getByRole('region', { name: /^Entry \d+$/ });
  await region.getByText(note).waitFor();
  return `Entry ${new URL(page.url()).searchParams.get('entry')}`;
}

/** Opens the bank, and its oldest entry. */
async function openEntry() {
  await open('/banks/HARBOUR_LIST', 'HARBOUR_LIST');
  await page.locator('[data-row]').last().click();
  const region = page.getByRole('region', { name: /^Entry \d+$/ });
  await region.getByText('Seen on the quay').waitFor();
  return region;
}

test('a search by hash finds the entries that are like it, and is in the address', async () => {
  await open('/banks', 'Banks');
  // The field comes with the banks, after the heading.
  await page.getByLabel('Hash').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(near);
  await page.keyboard.press('Enter');
  const found = page.getByRole('table', { name: '1 entry matches' });
  await found.getByText('3 bits').waitFor();
  expect(await found.getByText('HARBOUR_LIST').count()).toBe(1);
  expect(await found.locator('.distance').getAttribute('title')).toContain('20 bits');
  await page.reload();
  await found.getByText('3 bits').waitFor();
  await found.getByRole('link').click();
  await page
    .getByRole('region', { name: /^Entry/ })
    .getByText('Seen on the quay')
    .waitFor();
  expect(errors).toEqual([]);
});

test('what is no hash is told apart from what no bank knows', async () => {
  await open('/banks', 'Banks');
  await page.getByLabel('Hash').fill('no hash');
  await button('Look it up').click();
  await page.getByText('It takes 32, 40 or 64').waitFor();
  await page.getByLabel('Hash').fill('d'.repeat(32));
  await button('Look it up').click();
  await page.getByText('No entry of any bank is like this hash.').waitFor();
});

/** A picture with enough in it for a hash of quality, the same each time. */
async function picture(): Promise<Buffer> {
  const png = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 128;
    canvas.height = 128;
    const brush = canvas.getContext('2d');
    let state = 7;
    for (let cell = 0; brush && cell < 64; cell += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      brush.fillStyle = `hsl(0 0 ${(state >> 16) % 100})`;
      brush.fillRect((cell % 8) * 16, Math.floor(cell / 8) * 16, 16, 16);
    }
    return canvas.toDataURL('image/png').replace(/.*,/, '');
  });
  return Buffer.from(png, 'base64');
}

test('a search by file tells its hashes, finds it once they are in a bank, and shows no picture', async () => {
  await open('/banks', 'Banks');
  const file = { name: 'gull.png', mimeType: 'image/png', buffer: await picture() };
  await page.setInputFiles('input[type=file]', file);
  await page.getByText('No bank knows it.').waitFor();
  const hash = await page.locator('.digests dd').first().textContent();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);

  await open('/banks/HARBOUR_LIST', 'HARBOUR_LIST');
  const entry = await addEntry(`pdq:${hash}`, 'A gull');
  await open('/banks', 'Banks');
  await page.setInputFiles('input[type=file]', file);
  const found = page.getByRole('table', { name: '1 entry matches' });
  await found.getByRole('link', { name: entry }).waitFor();
  expect(await found.getByText('the same').count()).toBe(1);
  expect(await page.locator('main :is(img, video, canvas, picture)').count()).toBe(0);

  await found.getByRole('link').click();
  await button('Show who sent it').click();
  await page.getByText('1 medium like it was sent.').waitFor();
  expect(errors).toEqual([]);
});

test('a file that is dropped is looked at; one that is no picture gets a clear answer', async () => {
  await open('/banks', 'Banks');
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['this is no picture'], 'rope.png', { type: 'image/png' }));
    return data;
  });
  await page.getByRole('region', { name: 'Is it known?' }).dispatchEvent('drop', {
    dataTransfer: transfer,
  });
  await page.getByRole('alert').getByText('The file cannot be looked at.').waitFor();
});

test('our opinion of an entry is stated, and withdrawn', async () => {
  const entry = await openEntry();
  await entry.getByLabel('Our opinion').selectOption({ label: 'A mistake' });
  await entry.getByLabel('Tags').fill('quay, rope, quay');
  await entry.getByRole('button', { name: 'State it' }).click();
  const opinions = entry.getByRole('listitem').filter({ hasText: 'We' });
  await opinions.getByText('A mistake').waitFor();
  expect(await opinions.locator('.tag').allTextContents()).toEqual(['quay', 'rope']);
  await page.reload();
  await opinions.getByText('A mistake').waitFor();
  await entry.getByRole('button', { name: 'Withdraw it' }).click();
  await entry.getByText('Nobody has said anything of it.').waitFor();
});

test('an entry is disabled, and let match again', async () => {
  const entry = await openEntry();
  await entry.getByRole('button', { name: 'Disable' }).click();
  await dialog().getByLabel('For good').check();
  await dialog().getByRole('button', { name: 'Disable the entry' }).click();
  await entry.getByText('no, disabled for good').waitFor();
  await entry.getByRole('button', { name: 'Let it match again' }).click();
  await entry.getByRole('button', { name: 'Disable' }).waitFor();
});

test('a bank is changed, and one that is deleted is gone from the list', async () => {
  await open('/banks', 'Banks');
  await button('New bank').click();
  await field('Name').fill('SHORT_LIVED');
  await dialog().getByRole('button', { name: 'Make the bank' }).click();
  await heading('SHORT_LIVED').waitFor();
  await button('Change').click();
  await field('Share of media').fill('0');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await page.getByText('nothing (off)').waitFor();
  await button('Delete').click();
  await dialog().getByRole('button', { name: 'Delete the bank' }).click();
  await heading('Banks').waitFor();
  await page.getByRole('link', { name: 'HARBOUR_LIST' }).waitFor();
  await page.getByRole('link', { name: 'SHORT_LIVED' }).waitFor({ state: 'detached' });
});

test('the keys lead to banks and exchanges, open an entry and close it', async () => {
  await open('/', 'Overview');
  await page.keyboard.press('g');
  await page.keyboard.press('x');
  await heading('Exchanges').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await heading('Banks').waitFor();
  await page.getByRole('link', { name: 'HARBOUR_LIST' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('.entries-table [data-row]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('region', { name: /^Entry \d+$/ });
  await entry.waitFor();
  await page.keyboard.press('Escape');
  await entry.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

/** Makes an exchange of a file that holds three hashes and a line that is none. */
async function makeExchange(name: string): Promise<void> {
  const folder = join(service.data, 'exchanges');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.txt`), [...md5s, 'rope', ''].join('\n'));
  await open('/exchanges', 'Exchanges');
  await button('New exchange').first().click();
  await dialog().getByLabel('Protocol').selectOption({ label: 'Plain file' });
  await field('Name').fill(name);
  await field('path').fill(`${name}.txt`);
  await dialog().getByLabel('format').selectOption('lines');
  await dialog().getByRole('button', { name: 'Begin to fetch' }).click();
  await heading(name).waitFor();
}

test('an exchange of a file fetches it; what could not be read is mended, or dismissed with a reason', async () => {
  await makeExchange('PLAIN_LIST');
  const aside = page.getByRole('table', { name: 'Set aside' });
  await aside.getByText('the type of the hash is not told').click({ timeout: 60_000 });
  await aside.locator('code').getByText('rope').waitFor();
  await page.getByText('Well', { exact: true }).waitFor();
  await aside.getByRole('button', { name: 'Try again' }).click();
  await aside.getByRole('alert').getByText('The record still cannot be read.').waitFor();

  await aside.getByRole('button', { name: 'Mend' }).click();
  await field('Content').fill('d'.repeat(32));
  await dialog().getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Everything that came could be read.').waitFor();
  await page.getByText('Read since').click();
  await page.waitForURL(/setAside=resolved/);
  await aside.getByText('Record').waitFor();

  await page.getByRole('link', { name: 'PLAIN_LIST' }).click();
  await heading('PLAIN_LIST').waitFor();
  await page.locator('.entries-table [data-row]').nth(3).waitFor();

  await makeExchange('OTHER_LIST');
  await aside.getByRole('button', { name: 'Dismiss' }).click({ timeout: 60_000 });
  await field('Reason').fill('It never was a hash.');
  await dialog().getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText('Everything that came could be read.').waitFor();
  expect(errors).toEqual([]);
});

test('an exchange is paused and resumed, and the list of them tells it', async () => {
  await open('/exchanges/PLAIN_LIST', 'PLAIN_LIST');
  await button('Pause').click();
  await button('Resume').waitFor();
  await open('/exchanges', 'Exchanges');
  const row = page.getByRole('row').filter({ hasText: 'PLAIN_LIST' });
  await row.getByText('Paused').waitFor();
  await row.getByRole('link', { name: 'PLAIN_LIST' }).first().click();
  await button('Resume').click();
  await button('Pause').waitFor();
  await button('Fetch now').click();
  await page.getByText('It is fetched as soon as may be.').waitFor();
});

test('credentials are never shown again, and what a partner refused can be sent again', async () => {
  await open('/exchanges', 'Exchanges');
  await button('New exchange').click();
  await dialog().getByLabel('Protocol').selectOption({ label: 'StopNCII.org' });
  await field('Name').fill('NEIGHBOURS');
  await field('baseUrl').first().fill(partner.address);
  for (const secret of ['subscriptionKey', 'fetchKey', 'feedbackKey']) {
    await field(secret).fill(`a ${secret} of the quay`);
  }
  await dialog().getByLabel('Send our own opinions').check();
  await dialog().getByRole('button', { name: 'Begin to fetch' }).click();
  await heading('NEIGHBOURS').waitFor();
  await page.getByText('Well', { exact: true }).waitFor({ timeout: 60_000 });
  expect(await page.content()).not.toContain('of the quay');

  const link = page.getByRole('region', { name: 'How it stands' }).getByRole('link');
  await link.click();
  await page.locator('.entries-table [data-row]').click();
  const entry = page.getByRole('region', { name: /^Entry/ });
  await entry.getByLabel('Our opinion').selectOption({ label: 'Right' });
  await entry.getByRole('button', { name: 'State it' }).click();
  await page.getByText('Our opinion is stated.').waitFor();

  await open('/exchanges', 'Exchanges');
  const dead = page.getByRole('table', { name: 'What could not be sent' });
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByText('waits to be sent').waitFor();
        return dead.getByText('NEIGHBOURS').count();
      },
      { timeout: 90_000, interval: 1_000 },
    )
    .toBe(1);
  partner.takesFeedback = true;
  await dead.getByRole('button', { name: 'Send again' }).click();
  await page.getByText('Nothing was given up.').waitFor();
  await expect.poll(() => partner.feedback.join(), { timeout: 60_000 }).toContain('"Blocked"');
  expect(errors).toEqual([]);
});

/** Says whether the source of the bank permits that its entries go on. */
async function shareOnward(permitted: boolean): Promise<void> {
  await open('/banks/HARBOUR_LIST', 'HARBOUR_LIST');
  await button('Change').click();
  await dialog().getByLabel('entries go on to partners').setChecked(permitted);
  await dialog().getByRole('button', { name: 'Save' }).click();
  await dialog().waitFor({ state: 'detached' });
}

test('a partner is given only what may be shared; its key is shown once, and withdrawn when it is ended', async () => {
  await shareOnward(true);
  await open('/exchanges', 'Exchanges');
  await button('New partner').click();
  await field('Name').fill('Harbour office');
  await dialog().getByRole('combobox', { name: 'Banks' }).click();
  const option = (name: string) => page.getByRole('option', { name });
  await option('PLAIN_LIST (not shared on)').click({ force: true });
  await option('HARBOUR_LIST').click();
  await page.keyboard.press('Escape');
  await dialog().getByRole('button', { name: 'Make the partner' }).click();
  const key = await dialog().getByLabel('Key', { exact: true }).inputValue();
  const read = () =>
    context.request.get(`${service.address}/share/stopncii/v1/FetchHashes?startTimestamp=10`, {
      headers: { 'x-functions-key': key },
    });
  expect((await read()).status()).toBe(200);
  await dialog().getByRole('button', { name: 'I have it' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Harbour office' });
  await row.getByRole('link').waitFor();
  expect(await row.getByRole('link').allTextContents()).toEqual(['HARBOUR_LIST']);
  expect(await page.content()).not.toContain(key);

  await shareOnward(false);
  await open('/exchanges', 'Exchanges');
  await row.getByText('HARBOUR_LIST (not shared on)').waitFor();
  await row.getByRole('button', { name: 'End Harbour office' }).click();
  await dialog().getByRole('button', { name: 'End the partner' }).click();
  await row.getByText('Ended').waitFor();
  expect((await read()).status()).toBe(401);
});

test('nothing is offered to an auditor that an auditor may not do', async () => {
  const session = await (
    await context.request.get(`${service.address}/v1/sessions/current`)
  ).json();
  const made = await context.request.post(`${service.address}/v1/users`, {
    headers: { 'x-csrf-token': session.csrfToken },
    data: { name: 'auditor', roles: ['auditor'] },
  });
  const { token } = await made.json();
  const other = await browser.newContext();
  const reader = await other.newPage();
  await reader.goto(`${service.address}/sign-in?token=${token}&to=/banks/HARBOUR_LIST`);
  await reader.getByRole('heading', { level: 1, name: 'HARBOUR_LIST' }).waitFor();
  const offered: string[] = [];
  for (const place of ['/banks', '/banks/HARBOUR_LIST', '/exchanges', '/exchanges/PLAIN_LIST']) {
    await reader.goto(service.address + place);
    await reader.waitForLoadState('networkidle');
    offered.push(...(await reader.locator('main button').allTextContents()));
  }
  expect(new Set(offered)).toEqual(new Set(['Look it up']));
  await other.close();
});

test.each(['light', 'dark'] as const)(
  'no page, and no dialog of one, has a barrier in %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openEntry();
    const entry = page.url().slice(service.address.length);
    const places: readonly (readonly [place: string, dialogs: readonly string[]])[] = [
      [`/banks?hash=${near}`, ['New bank']],
      ['/banks/HARBOUR_LIST', ['Add an entry', 'Change', 'Delete']],
      [entry, ['Disable']],
      ['/exchanges', ['New exchange', 'New partner']],
      ['/exchanges/PLAIN_LIST', ['Change', 'Delete']],
    ];
    const found: string[] = [];
    const look = async (where: string) =>
      found.push(...(await barriers(page)).map((each) => `${where} ${each}`));
    for (const [place, dialogs] of places) {
      await page.goto(service.address + place);
      await page.waitForLoadState('networkidle');
      await look(place);
      for (const name of dialogs) {
        await button(name).first().click();
        await dialog().getByRole('button', { name: 'Cancel' }).waitFor();
        await look(`${place} ${name}`);
        await dialog().getByRole('button', { name: 'Cancel' }).click();
        await dialog().waitFor({ state: 'detached' });
      }
    }
    expect(found).toEqual([]);
  },
);

test('no page is wider than the screen of a telephone, and its menu tells the place that is open', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const tooWide: string[] = [];
  const places = [
    '/',
    `/banks?hash=${near}`,
    '/banks/HARBOUR_LIST',
    '/exchanges',
    '/exchanges/PLAIN_LIST',
  ];
  for (const place of places) {
    await page.goto(service.address + place);
    await page.waitForLoadState('networkidle');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) tooWide.push(`${place}: ${width} pixels`);
  }
  expect(tooWide).toEqual([]);
  await button('Menu').press('Enter');
  const link = page.getByRole('navigation').getByRole('link', { name: 'Exchanges' });
  expect(await link.getAttribute('aria-current')).toBe('page');
  const box = await link.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
});
