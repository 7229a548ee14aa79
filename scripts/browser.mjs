// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * A Chromium for the browser tests: the one that BREAKWATER_CHROMIUM names, else the system's, else
 * one in Playwright's cache.
 *
 * @returns {string | undefined} path of the program
 */
export function findBrowser() {
  const named = process.env.BREAKWATER_CHROMIUM;
  if (named && existsSync(named)) return named;
  return onPath() ?? inPlaywrightsCache();
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), mac].find(
    (path) => existsSync(path),
  );
}

function inPlaywrightsCache() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'ms-playwright')
      : join(homedir(), '.cache', 'ms-playwright'));
  const programs = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'headless_shell'],
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ];
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((folder) => /^chromium/.test(folder))
    .sort()
    .reverse()
    .flatMap((folder) => programs.map((program) => join(cache, folder, ...program)))
    .find((path) => existsSync(path));
}
