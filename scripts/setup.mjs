#!/usr/bin/env node
// @ts-check
/**
 * Sets up a checkout: packages, Node 24, the built console and, for tests, a browser.
 *
 * Runs on Node 20 without any package, since it is what brings the packages. Every step is skipped
 * when what it makes is already there, says what it does, and never waits for input.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const stampFile = join(root, 'node_modules', '.breakwater-setup.json');
const lockFile = join(root, '.breakwater', 'setup.lock');

/** The environment in which everything runs: the project's own programs come first in PATH. */
export const environment = {
  ...process.env,
  PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
};

class SetupError extends Error {}

/** @param {string} text */
function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} remedy what to do when the command fails
 */
function run(command, args, remedy) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 2, 2],
  });
  if (result.error || result.status !== 0) {
    const cause = result.error ? result.error.message : `exit code ${result.status}`;
    throw new SetupError(`"${command} ${args.join(' ')}" failed (${cause}). ${remedy}`);
  }
}

/** @returns {Record<string, string>} */
function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
function stamp(name, value) {
  writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [name]: value }, null, 2));
}

/**
 * Digest of the names and contents of all files below the given files and folders.
 * @param {string[]} paths relative to the root
 */
function digestOf(paths) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        if (name !== 'node_modules' && name !== 'dist') add(join(path, name));
      }
      return;
    }
    hash.update(relative(root, path)).update('\0').update(readFileSync(path));
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}

function installPackages() {
  const wanted = `${digestOf(['package-lock.json', 'package.json'])} ${process.platform}-${process.arch}`;
  if (readStamps().packages === wanted && existsSync(join(root, 'node_modules'))) return;
  say('installing packages from the lock file (about a minute)');
  // Nothing here needs an install script, so none is run: the same result where npm blocks them.
  // "npm ci" refuses a lock file that leaves other platforms' optional packages out, as npm 11
  // writes it; "npm install" takes the locked versions and adds what is missing.
  run(
    'npm',
    [
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    'Look at the lines above; is the package registry reachable, and the disk not full? Then run it again.',
  );
  stamp('packages', wanted);
}

function checkNode() {
  const result = spawnSync('node', ['--version'], { env: environment, encoding: 'utf8' });
  const version = (result.stdout ?? '').trim();
  const major = Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
  if (major < 24) {
    throw new SetupError(
      `Node 24 is needed and "node --version" in this checkout says "${version || result.error?.message}". ` +
        `No Node comes from npm for ${process.platform}-${process.arch}: install Node 24 or newer and run it again.`,
    );
  }
}

function buildConsole() {
  const wanted = digestOf(['console', 'sdk', 'package-lock.json']);
  if (readStamps().console === wanted && existsSync(join(root, 'console', 'dist', 'index.html'))) {
    return;
  }
  say('building the console');
  run('npm', ['run', '--silent', 'build', '-w', 'console'], 'The lines above name the fault.');
  stamp('console', wanted);
}

async function findOrInstallBrowser() {
  const { ensureBrowser } = await import('./install-browser.mjs');
  ensureBrowser(say, run);
}

/**
 * One set-up at a time in a checkout; the next one waits, then finds everything done.
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      const handle = openSync(lockFile, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (!ownerLives()) rmSync(lockFile, { force: true });
      else {
        if (waited === 0) say('another set-up is running in this checkout; waiting for it');
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }
  try {
    await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function ownerLives() {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    // The file is empty for the instant between its creation and the writing of the owner.
    if (!pid) return Date.now() - statSync(lockFile).mtimeMs < 5000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {{ tests: boolean }} wanted */
export async function setUp({ tests }) {
  try {
    await alone(async () => {
      installPackages();
      checkNode();
      buildConsole();
      if (tests) await findOrInstallBrowser();
    });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp({ tests: process.argv.includes('--tests') });
  say('everything is in place');
}
