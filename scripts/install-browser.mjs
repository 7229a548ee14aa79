// @ts-check
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';

/**
 * Leaves a Chromium where `findBrowser` finds it: one that is there, else Debian's package when
 * root, else the build that Playwright downloads.
 *
 * @param {(text: string) => void} say
 * @param {(command: string, args: string[], remedy: string) => void} run
 */
export function ensureBrowser(say, run) {
  if (findBrowser()) return;
  const remedy =
    'The browser tests need Chromium: install it, or name one in the variable BREAKWATER_CHROMIUM.';
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say("installing Debian's package chromium for the browser tests");
    process.env.DEBIAN_FRONTEND = 'noninteractive';
    run('apt-get', ['-q', '-y', 'update'], remedy);
    run('apt-get', ['-q', '-y', 'install', '--no-install-recommends', 'chromium'], remedy);
  } else {
    say("downloading Playwright's Chromium for the browser tests");
    run('playwright-core', ['install', 'chromium'], remedy);
  }
  if (!findBrowser()) throw new Error(`A browser was installed and is not found. ${remedy}`);
}
