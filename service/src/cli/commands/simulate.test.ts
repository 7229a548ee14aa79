import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulateCommand } from './simulate.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate '));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command and answers with its exit code and what it complained of. */
async function run(...flags: string[]): Promise<{ code: number; message: string }> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  simulateCommand(program);
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeErr: () => {} });
  try {
    await program.parseAsync(['simulate', ...flags], { from: 'user' });
    return { code: 0, message: '' };
  } catch (error) {
    if (error instanceof CommanderError) return { code: error.exitCode, message: error.message };
    throw error;
  }
}

test.each([
  ['--seed', 'seven'],
  ['--accounts', '12'],
  ['--accounts', ''],
  ['--days', '0'],
  ['--until', 'yesterday'],
  ['--until', '2026-02-30'],
  ['--preset', 'novel'],
  ['--member-share', '3%'],
])('a wrong %s (%s) exits with 2 and is named', async (option, value) => {
  const { code, message } = await run('--out', folder, option, value);
  expect(code).toBe(2);
  expect(message).toContain(`${option}: must be`);
});

test('a share beside the preset article is refused', async () => {
  const { code, message } = await run(
    '--out',
    folder,
    '--preset',
    'article',
    '--member-share',
    '1%',
  );
  expect(code).toBe(2);
  expect(message).toContain('--member-share: is set by the preset article');
});

test('a missing folder, and a file in its place, exit with 2', async () => {
  expect(await run()).toEqual({ code: 2, message: 'error: --out: is missing. Name a folder.' });
  const file = join(folder, 'file');
  await writeFile(file, '');
  const { code, message } = await run('--out', file);
  expect(code).toBe(2);
  expect(message).toContain('is a file');
});

test('a day as the end is the last day of the record', async () => {
  const out = join(folder, 'world');
  await run(
    '--out',
    out,
    '--accounts',
    '1000',
    '--days',
    '7',
    '--until',
    '2026-03-04',
    '--member-share',
    '2%',
  );
  const lines = (await readFile(join(out, 'activities.ndjson'), 'utf8')).trimEnd().split('\n');
  expect(JSON.parse(lines.at(-1)!).published).toMatch(/^2026-03-04T/);
  expect(JSON.parse(lines[0]!).published).toMatch(/^2026-02-26T/);
});

test.each([
  [['--leak', 'related'], '--leak: nobody is asked. Add --decisions.'],
  [['--decisions', 'nowhere', '--key', 'k'], '--decisions: must be an address'],
  [['--decisions', 'http://127.0.0.1:9'], '--key: is missing'],
  [['--decisions', 'http://127.0.0.1:9', '--key', 'k', '--leak', 'wall'], '--leak: wall is no'],
  [['--on-unreachable', 'hope'], '--on-unreachable: must be last-answers or withhold'],
  [['--port', 'seven'], '--port: must be a number'],
  [['--from', 'nowhere'], '--from nowhere: holds no activities.ndjson'],
])('surfaces are not served with %s', async (flags, problem) => {
  const { code, message } = await run('--serve', '--port', '0', ...flags);
  expect(code).toBe(2);
  expect(message).toContain(problem);
});

test('a folder is served only where serving is asked for', async () => {
  expect(await run('--from', folder)).toEqual({
    code: 2,
    message: 'error: --from: is for serving. Add --serve.',
  });
});

test('the surfaces of a simulation are served until the process is told to stop', async () => {
  const breakwater = fileURLToPath(new URL('../breakwater.ts', import.meta.url));
  const small = ['--accounts', '1000', '--days', '7', '--port', '0'];
  const child = spawn(process.execPath, [breakwater, 'simulate', ...small, '--serve']);
  const closed = once(child, 'close');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(said.toString())?.[0];
  const response = await fetch(`${address}/search?q=garden`);
  const { results } = (await response.json()) as { readonly results: readonly object[] };
  expect(results.length).toBeGreaterThan(0);
  child.kill('SIGTERM');
  expect(await closed).toEqual([0, null]);
});
