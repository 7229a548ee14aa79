// @ts-check
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium for the browser tests: the one named in BREAKWATER_CHROMIUM or CHROMIUM_PATH, else the
 * system's, else one in Playwright's cache. A variable that names no program is an error, so that
 * nobody tests with another browser than the one they named.
 *
 * @returns {string | undefined} path of the program; undefined when there is none
 */
export function findBrowser() {
  return named() ?? onPath() ?? macApplications.find(runs) ?? inPlaywrightsCache();
}

function named() {
  for (const variable of ['BREAKWATER_CHROMIUM', 'CHROMIUM_PATH']) {
    const path = process.env[variable];
    if (!path) continue;
    if (runs(path)) return path;
    throw new Error(`${variable} names ${path}, and there is no program. Mend or unset it.`);
  }
  return undefined;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

function inPlaywrightsCache() {
  const cache = playwrightsCache();
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => programsIn(join(cache, name)))
    .find(runs);
}

function playwrightsCache() {
  const { PLAYWRIGHT_BROWSERS_PATH: path, XDG_CACHE_HOME: cacheHome } = process.env;
  if (path && path !== '0') return path;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  return join(cacheHome || join(homedir(), '.cache'), 'ms-playwright');
}

/** @param {string} folder */
function programsIn(folder) {
  return readdirSync(folder).flatMap((platform) => [
    join(folder, platform, 'chrome'),
    join(folder, platform, 'headless_shell'),
    join(folder, platform, 'chrome-headless-shell'),
    join(folder, platform, 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
  ]);
}

/** @param {string} name */
const revision = (name) => Number(/\d+$/.exec(name)?.[0]);

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
