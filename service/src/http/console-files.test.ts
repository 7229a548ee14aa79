import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../access/testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'console files '));
let service: TestService;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(join(folder, 'assets', 'main-4f2a.js'), 'export {}');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  service = await testService({ consoleFolder: folder });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

test('every place inside the console begins with its first page, asked for anew each time', async () => {
  for (const path of ['/', '/sign-in?token=x', '/networks/7/members']) {
    const { status, text, headers } = await service.anonymous('GET', path);
    expect([status, text]).toEqual([200, '<!doctype html><title>console</title>']);
    expect(headers.get('cache-control')).toBe('no-cache');
  }
});

test('files named by their content are kept by the browser, others are not', async () => {
  const asset = await service.anonymous('GET', '/assets/main-4f2a.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-type')).toContain('javascript');
  const icon = await service.anonymous('GET', '/favicon.svg');
  expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'no-cache']);
});

test('a file that is missing is no page, and nothing outside the folder is served', async () => {
  const outside = ['/assets/..%2f..%2fetc%2fpasswd', '/..%2fx.txt'];
  for (const path of ['/assets/old-1.js', ...outside, '/v1', '/api', '/api/v1/none']) {
    const { status, text } = await service.anonymous('GET', path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('<title>');
  }
});

test('without a built console, the page says how to build it', async () => {
  const bare = await testService({ consoleFolder: join(folder, 'none') });
  const { status, text } = await bare.anonymous('GET', '/');
  await bare.close();
  expect(status).toBe(503);
  expect(text).toContain('npm run setup');
});
