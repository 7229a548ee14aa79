#!/usr/bin/env node
// @ts-check
/**
 * `npm test`: set-up, then every check, and a closing line `N passed, N failed`.
 *
 * A check that is not a test runner (types, lint, dead code, import rules) counts as one test.
 * With names of checks as arguments only those run: `npm test -- types lint`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, root, setUp } from './setup.mjs';

const checks = [
  { name: 'types', command: ['npm', 'run', '--silent', 'check:types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'check:lint'] },
  { name: 'dead-code', command: ['npm', 'run', '--silent', 'check:dead-code'] },
  { name: 'imports', command: ['npm', 'run', '--silent', 'check:imports'] },
];
const tests = ['libraries', 'service', 'browser'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter(
  (name) => !tests.includes(name) && !checks.some((check) => check.name === name),
);
if (unknown.length > 0) {
  const known = [...checks.map((check) => check.name), ...tests].join(', ');
  process.stderr.write(`No check is called ${unknown.join(', ')}. There are: ${known}.\n`);
  process.exit(2);
}
/** @param {string} name */
const asked = (name) => wanted.length === 0 || wanted.includes(name);

await setUp({ tests: asked('browser') });

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

/**
 * Runs a command that prints as it goes.
 *
 * @param {string} name
 * @param {string[]} command
 */
function runs(name, command) {
  process.stdout.write(`\n── ${name}\n`);
  const [program, ...args] = command;
  const result = spawnSync(program, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return result.status === 0;
}

/**
 * Runs a command beside others: what it says is printed when it has ended.
 *
 * @param {string} name
 * @param {string[]} command
 * @returns {Promise<boolean>}
 */
function runsAside(name, command) {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: environment });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (some) => said.push(some));
    child.stdin.end();
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(`\n── ${name}\n${Buffer.concat(said)}`);
      resolve(code === 0);
    });
  });
}

// Each keeps one core busy.
const waiting = checks.filter(({ name }) => asked(name));
await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (await runsAside(check.name, check.command)) total.passed += 1;
      else {
        total.failed += 1;
        failures.push(check.name);
      }
    }
  }),
);

// Tests wait for disks, processes and pages half of their time, so that two share a core well.
const workers = Math.max(2, availableParallelism() - 1);

const results = mkdtempSync(join(tmpdir(), 'breakwater-test-'));
for (const project of tests.filter(asked)) {
  const file = join(results, `${project}.json`);
  const green = runs(project, [
    'vitest',
    'run',
    '--project',
    project,
    `--maxWorkers=${workers}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const counts = readCounts(file);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (green && counts.failed === 0 && counts.passed > 0) continue;
  // A run that broke before or beside its tests has failed, whatever it counted.
  if (counts.failed === 0) total.failed += 1;
  failures.push(project);
}
rmSync(results, { recursive: true, force: true });

/** @param {string} file */
function readCounts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

process.stdout.write(failures.length > 0 ? `\nFailed: ${failures.join(', ')}\n` : '\n');
process.stdout.write(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}\n`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
