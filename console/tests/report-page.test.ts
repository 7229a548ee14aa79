import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, launchBrowser } from './browser.ts';
import { type RunningService, startService } from './service.ts';

let service: RunningService;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([
    startService({ demo: false, options: ['--report-page'] }),
    launchBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

async function open(language: string, colorScheme: 'light' | 'dark', width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(`${service.address}/report?lang=${language}`);
  return page;
}

test.each([
  ['en', 'light', 1440],
  ['de', 'dark', 390],
  ['es', 'light', 390],
] as const)(
  'the public page in %s has no barrier (%s, %i pixels)',
  async (language, scheme, width) => {
    const page = await open(language, scheme, width);
    expect(await barriers(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(overflow).toBe(false);
    await page.context().close();
  },
);

test('a report goes out by keyboard alone, and its code leads back to it', async () => {
  const page = await open('en', 'light', 390);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByLabel('An adult wants to meet a child').focus();
  await press('Space', 'Tab', 'Space', 'Tab');
  await page.keyboard.type('acct:gloam');
  await press('Tab');
  await page.keyboard.type('It sells gloamfruit.');
  await press('Tab', 'Tab', 'Tab', 'Enter');
  const code = (await page.locator('.code').textContent()) ?? '';
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(await barriers(page)).toEqual([]);

  await page.getByLabel('Your code').fill(code);
  await press('Enter');
  await page.getByText('A person will look at it, or is looking at it now.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.context().close();
});

test('what is missing is said at once, and nothing that was written is gone', async () => {
  const page = await open('en', 'dark', 1440);
  await page.getByLabel('Where did you see it?').fill('acct:gloam');
  await page.getByLabel('Tell us more').fill('Kept words.');
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Tell us more').inputValue()).toBe('Kept words.');
  expect(await barriers(page)).toEqual([]);
  await page.context().close();
});
