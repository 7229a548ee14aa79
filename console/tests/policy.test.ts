import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { barriers, launchBrowser } from './browser.ts';
import { broadChange, posts, senderOf, startLeakingPlatform, until } from './policy-data.ts';
import { type RunningService, startService } from './service.ts';

let service: RunningService;
let browser: Browser;
/** Who proposes, and who approves. */
let page: Page;
let second: Page;
const contexts: BrowserContext[] = [];
const errors: string[] = [];
/** The page of the change that the first test makes, and of one that does too much. */
let change = '';
let broad = '';

beforeAll(async () => {
  [service, browser] = await Promise.all([
    startService({ demo: false, settings: { BREAKWATER_OUTGOING_ALLOWED: '127.0.0.1' } }),
    launchBrowser(),
  ]);
  page = await person(service.signInLink);
  second = await person(await linkFor('second', ['policy']));
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

beforeEach(() => {
  errors.length = 0;
});

/** A browser of somebody who signed in. */
async function person(link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  contexts.push(context);
  const opened = await context.newPage();
  opened.on('pageerror', (error) => errors.push(String(error)));
  await opened.goto(link);
  await opened.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  return opened;
}

/** Makes a user; answers the link by which it signs in, once. */
async function linkFor(name: string, roles: readonly string[]): Promise<string> {
  const { request } = page.context();
  const session = await (await request.get(`${service.address}/v1/sessions/current`)).json();
  const made = await request.post(`${service.address}/v1/users`, {
    headers: { 'x-csrf-token': session.csrfToken },
    data: { name, roles },
  });
  return `${service.address}/sign-in?token=${(await made.json()).token}`;
}

const heading = (where: Page, name: string) => where.getByRole('heading', { level: 1, name });
const dialog = (where: Page = page) => where.getByRole('dialog');
const field = (name: string) => dialog().getByRole('textbox', { name, exact: true });
const button = (where: Page, name: string) => where.getByRole('button', { name, exact: true });

async function open(where: Page, place: string, title: string): Promise<void> {
  await where.goto(service.address + place);
  await heading(where, title).waitFor();
}

/** Goes to a place by its keys alone. */
async function goBy(where: Page, key: string, title: string): Promise<void> {
  await where.keyboard.press('g');
  await where.keyboard.press(key);
  await heading(where, title).waitFor();
}

/** Moves the focus on to what is called so. */
async function tabTo(where: Page, role: 'button' | 'link', name: string): Promise<void> {
  const wanted = where.getByRole(role, { name, exact: true }).first();
  await wanted.waitFor();
  for (let step = 0; step < 80; step += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await where.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}

test('a term is proposed by keyboard alone, and tried on what people might write', async () => {
  await open(page, '/', 'Overview');
  await goBy(page, 'p', 'Policy');
  await page.getByText('No term is withheld yet').waitFor();
  await tabTo(page, 'button', 'Add a term');
  await page.keyboard.press('Enter');
  await field('Term').waitFor();
  await page.keyboard.type('gloamfruit');
  await dialog().getByLabel('Reason').focus();
  await page.keyboard.type('A partner sees it used to advertise.');
  await dialog().getByRole('textbox', { name: 'Source' }).focus();
  await page.keyboard.type('a partner');
  await page.keyboard.press('Enter');
  await heading(page, 'Add a term').waitFor();
  change = page.url().slice(service.address.length);

  const tried = page.getByRole('region', { name: 'Try a text' });
  await tried.getByLabel('Text').fill('fresh g.l.0.a.m.f.r.u.i.t today');
  await tried.getByText('Blocked').waitFor();
  const found = tried.getByRole('list', { name: 'What was found' });
  await found.getByText('separators').waitFor();
  await found.getByText('digits for letters').waitFor();
  expect(await tried.locator('mark').textContent()).toBe('g.l.0.a.m.f.r.u.i.t');
  await tried.getByLabel('Text').fill('the harbour this morning');
  await tried.getByText('Nothing of it is found.').waitFor();
  expect(errors).toEqual([]);
});

test('what waits in shadow is approved by a second person, and by nobody else', async () => {
  await open(page, change, 'Add a term');
  await tabTo(page, 'button', 'Put into shadow');
  await page.keyboard.press('Enter');
  await page.getByText('a second person approves it').waitFor();
  expect(await button(page, 'Approve').count()).toBe(0);

  await open(second, '/changes', 'Changes');
  await second.getByRole('link', { name: 'Add a term' }).waitFor();
  await second.keyboard.press('j');
  await second.keyboard.press('Enter');
  await heading(second, 'Add a term').waitFor();
  await button(second, 'Approve').click();
  await dialog(second).getByRole('button', { name: 'Approve' }).click();
  await dialog(second).getByText('Give a reason').waitFor();
  await dialog(second).getByLabel('Reason').fill('I looked at it, too.');
  await dialog(second).getByLabel('At once').check();
  await dialog(second).getByRole('button', { name: 'Approve' }).click();
  await second.getByText('In effect', { exact: true }).first().waitFor();

  await open(page, '/policy', 'Policy');
  await page.getByText('Version 2').first().waitFor();
  expect(errors).toEqual([]);
});

test('a withheld term is masked in the list until somebody asks, and has a history', async () => {
  await open(page, '/policy', 'Policy');
  const table = page.getByRole('table', { name: 'Terms' });
  await table.getByText('g••••••••t').waitFor();
  expect(await page.locator('main').textContent()).not.toContain('gloamfruit');
  await button(page, 'Show terms').click();
  await table.getByText('gloamfruit').waitFor();
  await button(page, 'Hide terms').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: /^t-/ });
  await panel.getByText('gloamfruit').waitFor();
  await panel.getByText('Took effect at once').waitFor();
  await panel.getByRole('button', { name: 'Show words used beside it' }).click();
  await panel.getByText('No word stands out').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

test('what they would see is withheld on every surface that reads it, in every spelling', async () => {
  await open(page, '/', 'Overview');
  await goBy(page, 'w', 'What would they see');
  for (const typed of ['gloamfruit', 'g1oamfru1t', 'ＧＬＯＡＭＦＲＵＩＴ']) {
    await page.getByLabel('Typed').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: 'What would they see' });
    await page.getByText(/Withheld on \d+ of 15 surfaces/).waitFor();
    const rows = await table.getByRole('row').allTextContents();
    const shown = rows.slice(1).filter((row) => !row.includes('Withheld'));
    expect(shown.map((row) => row.slice(0, 14))).toEqual(['Direct message']);
    expect(await table.getByText('what was typed is withheld').count()).toBe(14);
    await page.getByRole('heading', { name: 'What they read instead' }).waitFor();
    await page.reload();
  }
  await page.getByLabel('Typed').fill('harbour');
  await page.keyboard.press('Enter');
  await page.getByText('Withheld on 0 of 15 surfaces').waitFor();
  expect(errors).toEqual([]);
});

test('one surface is asked as a viewer in a country, whose help it shows; the address keeps who asks', async () => {
  await open(page, '/would-see', 'What would they see');
  await page.getByLabel('Surface', { exact: true }).selectOption('search');
  await page.getByLabel('Country').fill('de');
  await page.getByLabel('Language').fill('de');
  await page.getByLabel('Age', { exact: true }).selectOption('16-17');
  await page.getByLabel('Typed').fill('gloamfruit');
  await page.keyboard.press('Enter');
  await page.getByText('Dazu zeigen wir nichts').waitFor();
  await page.getByText('Withheld on 1 of 1 surface').waitFor();
  expect(page.url()).toContain('surface=search');
  expect(page.url()).not.toContain('gloamfruit');
});

test('the brake is pulled by keyboard, shows on its surface, is renewed by a second and lifted', async () => {
  await open(page, '/', 'Overview');
  await goBy(page, 's', 'Brake');
  await tabTo(page, 'button', 'Pull the brake');
  await page.keyboard.press('Enter');
  await dialog().getByLabel('All suggestions').waitFor();
  await page.keyboard.press('ArrowDown');
  await dialog().getByLabel('Surface', { exact: true }).selectOption('trend');
  await dialog().getByLabel('Reason').focus();
  await page.keyboard.type('Trends show what they should not.');
  await dialog().getByRole('button', { name: 'Pull the brake' }).press('Enter');
  const held = page.getByRole('article', { name: 'Trends' });
  await held.getByText('a second person renews it').waitFor();
  expect(await held.getByRole('button', { name: /Renew/ }).count()).toBe(0);

  await open(second, '/would-see?surface=trend', 'What would they see');
  await second.getByLabel('Typed').fill('harbour');
  await expect
    .poll(async () => {
      await second.getByRole('button', { name: 'Ask' }).click();
      await second.getByText(/Withheld on/).waitFor();
      return second.getByText('the brake is on').count();
    })
    .toBe(1);

  await open(second, '/brake', 'Brake');
  await button(second, 'Renew: Trends').click();
  await dialog(second).getByLabel('For how long').selectOption({ label: '4 hours' });
  await dialog(second).getByRole('button', { name: 'Renew' }).click();
  await second.getByText('Renewed by second').waitFor();
  await button(second, 'Lift: Trends').click();
  await dialog(second).getByLabel('Reason').fill('It is mended.');
  await dialog(second).getByRole('button', { name: 'Lift' }).click();
  await second.getByText('Nothing is stopped.').waitFor();
  await second.getByRole('table', { name: 'Before' }).getByText('Lifted').waitFor();
  expect(errors).toEqual([]);
});

test('a list is refused whole with its line, and a rule with its field; what runs stays', async () => {
  await open(page, '/changes', 'Changes');
  await button(page, 'Propose a change').click();
  await field('Term').fill('zwelkin');
  await dialog().getByLabel('What the change does').fill('Two more');
  await dialog().getByLabel('Reason').fill('Seen beside the first.');
  await dialog().getByRole('textbox', { name: 'Source' }).fill('variant mining');
  await dialog().getByRole('button', { name: 'Propose it' }).click();
  await heading(page, 'Two more').waitFor();

  await button(page, 'Add').click();
  await page.getByRole('menuitem', { name: 'Load a list' }).click();
  await dialog().getByLabel('Or paste it').fill('term,tier\nmorrowkelp,blok\n');
  await dialog().getByRole('textbox', { name: 'Source' }).fill('a partner');
  await dialog().getByRole('button', { name: 'Load it' }).click();
  await dialog().getByRole('alert').waitFor();
  expect(await dialog().getByRole('alert').textContent()).toMatch(/line 2/i);
  await dialog().getByLabel('Or paste it').fill('term,tier\nmorrowkelp,block\n');
  await dialog().getByRole('button', { name: 'Load it' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByText('m••••••••p').waitFor();

  await button(page, 'Add').click();
  await page.getByRole('menuitem', { name: 'Add a rule' }).click();
  await field('Name in decisions').fill('risky');
  await field('When (CEL)').fill('subject.riks > 0.8');
  await dialog().getByLabel('Reason that may be told').fill('Its signals are many.');
  await dialog().getByRole('button', { name: 'Put it into the change' }).click();
  await dialog().getByRole('alert').getByText('when').first().waitFor();
  await field('When (CEL)').fill('subject.risk > 0.8');
  await dialog().getByRole('button', { name: 'Put it into the change' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByText('subject.risk > 0.8').waitFor();
  expect(errors).toEqual([]);
});

test('a change is refused with a reason by a second person, and does nothing', async () => {
  await open(page, '/changes', 'Changes');
  await page.getByRole('link', { name: 'Two more' }).click();
  await button(page, 'Put into shadow').click();
  await page.getByText('In shadow', { exact: true }).first().waitFor();
  await second.goto(page.url());
  await button(second, 'Refuse').click();
  await dialog(second).getByLabel('Reason').fill('Too broad.');
  await dialog(second).getByRole('button', { name: 'Refuse' }).click();
  await second.getByText('Refused', { exact: true }).first().waitFor();
  await open(page, '/policy', 'Policy');
  await page.getByText('Version 2').first().waitFor();
});

test('versions are compared, and one that ran runs again at once', async () => {
  await open(page, '/policy?part=versions', 'Policy');
  await page.getByRole('link', { name: 'Compare 1 with 2' }).click();
  await heading(page, 'Compare versions').waitFor();
  await page.getByText('1 item differs').waitFor();
  await page.getByText('Added').waitFor();
  await page.getByRole('link', { name: 'All versions' }).click();
  await button(page, 'Let it run again: version 1').click();
  await dialog().getByLabel('Reason').fill('It flags too much.');
  await dialog().getByRole('button', { name: 'Let it run again' }).click();
  await page.getByText('Version 1', { exact: true }).waitFor();
  await button(page, 'Let it run again: version 2').click();
  await dialog().getByLabel('Reason').fill('It does not.');
  await dialog().getByRole('button', { name: 'Let it run again' }).click();
  await page.getByText('Version 2', { exact: true }).waitFor();
  expect(errors).toEqual([]);
});

test('sweeps show how far they are, and every node which version it decides by', async () => {
  await open(page, '/', 'Overview');
  await goBy(page, 'l', 'Leaks and probes');
  await page
    .getByRole('table', { name: 'Sweeps of the past' })
    .getByText('policy version 2')
    .first()
    .waitFor();
  const nodes = page.getByRole('table', { name: 'Nodes that decide' });
  await nodes.getByText('version 2').waitFor();
  await nodes.getByText('Current').waitFor();
});

test('a platform is added whose surfaces are asked, and what could not be asked is told', async () => {
  await open(page, '/leaks', 'Leaks and probes');
  await page.getByText('No surface that was asked shows what is withheld.').waitFor();
  await button(page, 'Add a platform').click();
  await field('Name').fill('harbour');
  await field('Address').fill('http://127.0.0.1:9/probes');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await button(page, 'Run now: harbour').click();
  const row = page
    .getByRole('table', { name: 'Probes' })
    .getByRole('row')
    .filter({ hasText: 'harbour' });
  await row
    .getByText(/asked|Failed/)
    .first()
    .waitFor();
});

test('the whole service is let count alone with a reason, and act again', async () => {
  await open(page, '/shadow', 'Shadow report');
  await page.getByText('The service acts.').waitFor();
  await button(page, 'Let it only count').click();
  await dialog().getByLabel('Reason').fill('We compare it with what we have.');
  await dialog().getByRole('button', { name: 'Let it only count' }).click();
  await page.getByText('The whole service only counts').waitFor();
  await button(page, 'Let it act').click();
  await dialog().getByLabel('Reason').fill('It is right.');
  await dialog().getByRole('button', { name: 'Let it act' }).click();
  await page.getByText('The service acts.').waitFor();
  expect(errors).toEqual([]);
});

test('a change that does too much says so first, with its terms, and with examples when asked', async () => {
  const send = await senderOf(page, service.address);
  await send('POST', '/v1/activities', posts);
  const { id } = await send<{ id: string }>('POST', '/v1/policy/proposals', broadChange);
  broad = `/changes/${id}`;
  await open(page, broad, broadChange.title);
  await button(page, 'Put into shadow').click();
  await tabTo(page, 'button', 'Try it on the past');
  await page.keyboard.press('Enter');
  await page.getByText(/texts known to be harmless, it would touch \d+/).waitFor();
  const terms = page.getByRole('table', { name: 'What each term hits' });
  expect(await terms.getByRole('row').nth(1).textContent()).toContain('broad-1');
  const examples = page.locator('details.examples');
  await examples.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await examples.getByRole('listitem').count()).toBe(10);
  await examples.getByText('Show more').click();
  expect(await examples.getByRole('listitem').count()).toBeGreaterThan(10);
  expect(await page.locator('.item-changes > li').count()).toBe(8);
  await button(page, 'Show all 14').click();
  expect(await page.locator('.item-changes > li').count()).toBe(14);
  expect(errors).toEqual([]);
});

test('candidates are looked for at once, and one is put into a change by keyboard alone', async () => {
  await open(page, '/', 'Overview');
  await goBy(page, 'a', 'Candidates');
  await page.getByText('They were not looked for yet.').waitFor();
  await tabTo(page, 'button', 'Look for them now');
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: 'Candidates' });
  await table
    .getByText(/12 of 12 posts with it hold a withheld term/)
    .first()
    .waitFor();
  await button(page, 'Show terms').click();
  await table.getByText('dusklantern').first().waitFor();
  await tabTo(page, 'button', 'Accept candidate 1');
  await page.keyboard.press('Enter');
  await dialog().getByLabel('Reason').focus();
  await page.keyboard.type('It is used beside the first.');
  await dialog().getByRole('textbox', { name: 'Source' }).focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Terms that keep the company of withheld ones').waitFor();
  await button(page, 'Hide terms').click();
  expect(errors).toEqual([]);
});

test('leaks stand together by surface and term, and are gone when the surface is mended', async () => {
  const platform = await startLeakingPlatform();
  const send = await senderOf(page, service.address);
  await send('PUT', '/v1/decisions/adapters/shore', { url: platform.address });
  await open(page, '/leaks', 'Leaks and probes');
  await button(page, 'Run now: shore').click();
  await page.getByText(/\d+ leaks are open/).waitFor();
  const table = page.getByRole('table', { name: 'Leaks' });
  await table
    .getByRole('row', { name: /Search/ })
    .getByText('Open')
    .waitFor();
  await table
    .getByRole('row', { name: /Related/ })
    .getByText(/in capitals/)
    .waitFor();
  expect(await table.getByRole('row').count()).toBe(3);
  platform.mend();
  await button(page, 'Run now: shore').click();
  await table
    .getByRole('row', { name: /Search/ })
    .getByText('Gone')
    .waitFor();
  await table
    .getByRole('row', { name: /Related/ })
    .getByText('Open')
    .waitFor();
  platform.close();
  await open(page, '/', 'Overview');
  await page.getByRole('link', { name: /leaks are open/ }).waitFor();
  await page.getByRole('link', { name: /changes? of the policy waits? for a second/ }).waitFor();
});

test('what a waiting change would have withheld is told by surface, under its title', async () => {
  const send = await senderOf(page, service.address);
  const made = { name: 'platform', scopes: ['decisions:ask'] };
  const { secret } = await send<{ secret: string }>('POST', '/v1/keys', made);
  for (const surface of ['feed', 'search', 'trend']) {
    const asked = await fetch(`${service.address}/v1/decisions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        surface,
        candidates: [{ kind: 'post', id: 'post:1', text: 'by the harbour', author: 'acct:101' }],
      }),
    });
    expect(asked.status).toBe(200);
  }
  await until(
    () => send<{ reports: readonly object[] }>('GET', '/v1/decisions/shadow?days=7'),
    ({ reports }) => JSON.stringify(reports).includes('"trend"'),
  );
  await open(page, '/shadow', 'Shadow report');
  const told = page
    .getByRole('region', { name: /^Version/ })
    .filter({ hasText: broadChange.title });
  expect(await told.getByRole('row', { name: /Trends/ }).textContent()).toContain('1 post');
});

test('an auditor reads all of it, and is offered nothing that an auditor may not do', async () => {
  const reader = await person(await linkFor('auditor', ['auditor']));
  const offered: string[] = [];
  for (const place of ['/policy', '/changes', change, '/candidates', '/leaks', '/brake']) {
    await reader.goto(service.address + place);
    await reader.waitForLoadState('networkidle');
    offered.push(...(await reader.locator('main button').allTextContents()));
  }
  const forbidden =
    /^(Add.*|Propose.*|Put.*|Approve|Refuse|Withdraw|Let.*|Pull.*|Lift|Renew|Accept|Dismiss)$/;
  expect(offered.filter((each) => forbidden.test(each))).toEqual([]);
  expect(offered).toContain('Show terms');
});

const places = () => [
  '/policy',
  '/policy?part=rules',
  '/policy?part=resources',
  '/policy?part=behaviour',
  '/policy?part=interstitials',
  '/policy?part=versions',
  '/policy/compare?from=1&to=2',
  '/changes',
  broad,
  '/candidates',
  '/would-see',
  '/leaks',
  '/brake',
  '/shadow',
];

/** Opens a place with what it shows when somebody works there. */
async function openBusy(place: string): Promise<void> {
  await page.goto(service.address + place);
  await page.waitForLoadState('networkidle');
  if (place === '/would-see') {
    await page.getByLabel('Typed').fill('gloamfruit');
    await page.keyboard.press('Enter');
    await page.getByText(/Withheld on/).waitFor();
  }
  if (place === '/policy') {
    await page.getByRole('table', { name: 'Terms' }).getByRole('link').first().click();
    await page.getByLabel('Text', { exact: true }).fill('some g1oamfruit');
    await page.getByRole('list', { name: 'What was found' }).waitFor();
  }
  if (place === broad) {
    await page.getByText(/Show \d+ examples/).click();
  }
}

/** What a page bars people from in light, in dark (where colours alone differ), and on a telephone. */
async function look(where: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const found = await barriers(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  found.push(...(await barriers(page, ['color-contrast'])));
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 390) found.push(`is ${width} pixels wide on a telephone`);
  await page.setViewportSize({ width: 1440, height: 900 });
  return found.map((each) => `${where} ${each}`);
}

test('no page of the policy with data in it, and no dialog of one, bars anybody', async () => {
  const dialogs: Readonly<Record<string, string>> = {
    '/policy': 'Add a term',
    '/policy?part=rules': 'Add a rule',
    '/policy?part=resources': 'Add a resource',
    '/candidates': 'Accept candidate 1',
    '/leaks': 'Change: shore',
    '/brake': 'Pull the brake',
  };
  const found: string[] = [];
  for (const place of places()) {
    await openBusy(place);
    found.push(...(await look(place)));
    const name = dialogs[place];
    if (name === undefined) continue;
    await button(page, name).first().click();
    await dialog().getByRole('button', { name: 'Cancel' }).waitFor();
    found.push(...(await look(`${place} ${name}`)));
  }
  expect(found).toEqual([]);
});
