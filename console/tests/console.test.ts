import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { barriers, launchBrowser } from './browser.ts';
import { type RunningService, startService } from './service.ts';

let service: RunningService;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Address of the network that the demo's seeds lead to. */
let network = '';
const errors: string[] = [];

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(service.signInLink);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  network = await investigate();
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

beforeEach(() => {
  errors.length = 0;
});

/** Starts an investigation of the demo's seeds, waits for it, and opens what it found. */
async function investigate(): Promise<string> {
  await page.getByRole('link', { name: 'New investigation' }).click();
  await page.getByRole('button', { name: 'suggested seeds' }).click();
  await page.getByRole('button', { name: 'Start the investigation' }).click();
  await page.getByRole('link', { name: 'Open the network' }).click({ timeout: 60_000 });
  await page.locator('[data-row]').first().waitFor();
  return page.url();
}

const openNetwork = async (search = '') => {
  await page.goto(network + search);
  await page.locator('[data-row]').first().waitFor();
};

test('a sign-in link leaves no token in the address, and works once', async () => {
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(service.signInLink);
  await stranger.getByRole('alert').waitFor();
  expect(await stranger.getByRole('alert').textContent()).toContain('used up or too old');
  expect(stranger.url()).toBe(`${service.address}/sign-in`);
  await other.close();
});

test('whoever is not signed in is asked to, and comes back to the place they wanted', async () => {
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(network);
  await stranger.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(new URL(stranger.url()).searchParams.get('to')).toBe(new URL(network).pathname);
  await other.close();
});

test('an investigation shows its network as a graph and as a table of the same members', async () => {
  await openNetwork();
  const graph = page.getByRole('img', { name: /^Graph of/ });
  await graph.locator('canvas').first().waitFor({ state: 'attached' });
  const rows = Number(await page.getByRole('table').first().getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(5);
  expect(await graph.getAttribute('aria-label')).toContain(`of ${rows} members`);
  expect(errors).toEqual([]);
});

/** Moves the pointer onto a member; which one it is depends on how the graph is laid out. */
async function overAMember(graph: Locator) {
  const box = (await graph.boundingBox())!;
  await expect
    .poll(
      async () => {
        for (let y = 0.2; y < 0.8; y += 0.02) {
          for (let x = 0.2; x < 0.8; x += 0.05) {
            await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
            if (await graph.evaluate((frame) => frame.hasAttribute('data-over'))) return true;
          }
        }
        return false;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}

test('clicking a member in the graph opens the evidence for it', async () => {
  await openNetwork();
  const graph = page.getByRole('img', { name: /^Graph of/ });
  await graph.locator('canvas').first().waitFor({ state: 'attached' });
  const { nodes } = await (
    await context.request.get(`${service.address}/v1${new URL(network).pathname}/graph`)
  ).json();
  await overAMember(graph);
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('heading', { name: 'Why it is a member' }).waitFor();
  const chosen = new URL(page.url()).searchParams.get('member');
  expect(nodes.map(({ account }: { account: string }) => account)).toContain(chosen);
});

test('the keyboard alone opens the evidence for a member, and closes it', async () => {
  await openNetwork();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Why it is a member' }).waitFor();
  expect(await page.locator('.evidence li').count()).toBeGreaterThan(0);
  const second = await page.locator('[data-row]').nth(1).textContent();
  expect(await page.getByRole('region', { name: 'Evidence' }).textContent()).toContain(
    second ?? 'a second row',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Where it ends' }).waitFor();
  expect(errors).toEqual([]);
});

test('the graph follows a change between light and dark', async () => {
  await openNetwork();
  const canvas = page.locator('.graph canvas').first();
  await canvas.waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    // Sigma draws in the frame after.
    await page.waitForFunction(
      (scheme) => document.documentElement.dataset.mantineColorScheme === scheme,
      colorScheme,
    );
    await canvas.waitFor();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  expect(errors).toEqual([]);
});

test('filters and sort are in the address, and hold when it is opened anew', async () => {
  await openNetwork();
  await page.getByRole('button', { name: /^Advertiser/ }).click();
  await page.getByRole('button', { name: 'Followers' }).click();
  await page.waitForURL(/role=advertiser.*sort=followers/);
  await page.reload();
  await page.locator('[data-row]').first().waitFor();
  const roles = await page.locator('.member-row .role-name').allTextContents();
  expect(new Set(roles)).toEqual(new Set(['Advertiser']));
  const followers = (await page.locator('.member-row td:last-child').allTextContents()).map(
    (text) => Number(text.replaceAll(',', '')),
  );
  expect(followers).toEqual(followers.toSorted((a, b) => b - a));
});

test('a network is confirmed with a reason, and the decision can be undone', async () => {
  await openNetwork();
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Confirm the network' }).click();
  await dialog.getByText('Give a reason,').waitFor();
  await dialog.getByLabel('Reason').fill('The evidence of five members was read.');
  await dialog.getByRole('button', { name: 'Confirm the network' }).click();
  await page.locator('.decided').getByText('Confirmed by admin').waitFor();
  await page.getByRole('button', { name: 'Undo the decision' }).click();
  await dialog.getByLabel('Reason').fill('Confirmed too early.');
  await dialog.getByRole('button', { name: 'Undo the decision' }).click();
  await page.getByRole('button', { name: 'Confirm', exact: true }).waitFor();
  expect(errors).toEqual([]);
});

test('an export asks for its purpose, and the file names it', async () => {
  await openNetwork();
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  await dialog.getByText('Say what it is for,').waitFor();
  await dialog.getByLabel('Purpose').fill('Handed to the harbour desk');
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Download it' }).click(),
  ]);
  const report = await readFile(await download.path(), 'utf8');
  expect(report).toContain('Handed to the harbour desk');
});

test('the keys lead to every place', async () => {
  await page.goto(service.address);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.getByRole('heading', { name: 'Investigations' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: 'Networks' }).waitFor();
});

test.each(['light', 'dark'] as const)('no page has a barrier in %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const first = encodeURIComponent(await memberOf(network));
  const places = [
    '/',
    '/investigations',
    '/investigations/new',
    '/networks',
    '/rejections',
    new URL(network).pathname,
    `${new URL(network).pathname}?member=${first}`,
  ];
  const found: string[] = [];
  for (const place of places) {
    await page.goto(service.address + place);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    found.push(...(await barriers(page)).map((each) => `${place} ${each}`));
  }
  const other = await browser.newContext({ colorScheme });
  const stranger = await other.newPage();
  await stranger.goto(`${service.address}/sign-in`);
  await stranger.getByRole('heading', { level: 1 }).waitFor();
  found.push(...(await barriers(stranger)).map((each) => `/sign-in ${each}`));
  await other.close();
  expect(found).toEqual([]);
});

async function memberOf(address: string): Promise<string> {
  const path = new URL(address).pathname;
  const answer = await context.request.get(`${service.address}/v1${path}/members?limit=1`);
  return (await answer.json()).items[0].account;
}
