import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { testDatabase } from '../storage/testing.ts';

const program = join(import.meta.dirname, 'breakwater.ts');
const folder = mkdtempSync(join(tmpdir(), 'breakwater serve '));
const running = new Set<ChildProcess>();

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Run {
  readonly child: ChildProcess;
  /** Resolves with what was printed so far, once standard output or error contains it. */
  seen(text: string): Promise<string>;
  readonly ended: Promise<Ended>;
}

function breakwater(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let out = '';
  let err = '';
  const looking: (() => void)[] = [];
  child.stdout.on('data', (data) => {
    out += data;
    for (const look of looking) look();
  });
  child.stderr.on('data', (data) => {
    err += data;
    for (const look of looking) look();
  });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code, out, err };
  });
  return {
    child,
    ended,
    seen(text) {
      return new Promise((resolve, reject) => {
        const look = () => `${out}${err}`.includes(text) && resolve(`${out}${err}`);
        looking.push(look);
        look();
        ended.then(() => look() || reject(new Error(`"${text}" never came:\n${out}${err}`)));
      });
    },
  };
}

const addressIn = (text: string) => /runs at (http:\S+)/.exec(text)?.[1] ?? '';
const tokenIn = (text: string) => /sign-in\?token=(\S+)/.exec(text)?.[1] ?? '';

test('serve shows the first person the way in, once, and stops cleanly', async () => {
  const database = await testDatabase();
  const settings = { DATABASE_URL: database.url, BREAKWATER_KEY: database.key.toString('hex') };
  const serve = ['serve', '--port', '0', '--log-level', 'info'];
  const first = breakwater(serve, settings);
  const text = await first.seen('token=');
  expect(text).not.toContain('demo');
  const body = JSON.stringify({ token: tokenIn(text) });
  const signedIn = await fetch(`${addressIn(text)}/v1/sessions/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(signedIn.status).toBe(201);
  expect(await signedIn.json()).toMatchObject({ user: { name: 'admin' } });
  // Once from the process group, once from the parent.
  first.child.kill('SIGTERM');
  first.child.kill('SIGTERM');
  expect(await first.ended).toMatchObject({ code: 0 });

  const second = breakwater(serve, settings);
  await second.seen('Server listening');
  second.child.kill('SIGINT');
  const { code, out, err } = await second.ended;
  expect(code).toBe(0);
  expect(out).toContain('runs at');
  expect(`${out}${err}`).not.toContain('token=');
  await database.close();
});

test('a port in use, and bad options, end with what to do and exit code 2', async () => {
  const database = await testDatabase();
  const settings = { DATABASE_URL: database.url, BREAKWATER_KEY: database.key.toString('hex') };
  const first = breakwater(['serve', '--port', '0'], settings);
  const { port } = new URL(addressIn(await first.seen('runs at')));
  const cases: [string[], string][] = [
    [['serve', '--port', port], `port ${port} is in use`],
    [['serve', '--port', '70000'], '--port: must be a number from 0 to 65535'],
    [['serve', '--host', '192.0.2.1'], '--host 192.0.2.1 is no address of this machine'],
    [['serve', '--public-url', 'breakwater'], '--public-url: must be an address'],
    [['srve'], '(Did you mean serve?)'],
    [['key', 'create', '--name', 'x', '--scope', 'all'], 'Give one or more of: activities:write'],
    [['user', 'create', '--name', 'x', '--role', 'admin'], 'give one of the two'],
    [['audit', 'verify', '--data', 'none'], 'There is no database in none'],
  ];
  const ended = await Promise.all(cases.map(([args]) => breakwater(args).ended));
  expect(ended.map(({ code, out }) => [code, out])).toEqual(cases.map(() => [2, '']));
  for (const [index, [, text]] of cases.entries()) expect(ended[index]?.err).toContain(text);
  first.child.kill('SIGTERM');
  await first.ended;
  await database.close();
});

test('users, keys and the audit log are managed beside a running service', async () => {
  const database = await testDatabase();
  const settings = { DATABASE_URL: database.url, BREAKWATER_KEY: database.key.toString('hex') };
  const serve = breakwater(['serve', '--port', '0'], settings);
  const address = addressIn(await serve.seen('runs at'));
  const run = (...args: string[]) => breakwater(args, settings).ended;

  const key = await run('key', 'create', '--name', 'audits', '--scope', 'audit:read');
  expect(key.out).toMatch(/^bw_[\w-]{43}\n$/);
  const headers = { authorization: `Bearer ${key.out.trim()}` };
  const log = await (await fetch(`${address}/v1/audit?limit=1`, { headers })).json();
  expect(log).toMatchObject({
    items: [{ action: 'access.create-key', actor: { kind: 'command-line' } }],
  });

  const user = await run('user', 'create', '--name', 'Rita', '--role', 'reviewer', '--link');
  expect(tokenIn(user.out)).toMatch(/^[\w-]{43}$/);
  const twice = await run('user', 'create', '--name', 'rita', '--role', 'admin', '--link');
  expect([twice.code, twice.out]).toEqual([2, '']);
  expect(twice.err).toContain('Somebody has this name already. Choose another name.');

  const verified = await run('audit', 'verify', '--json');
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.out)).toMatchObject({ faults: [], entries: 3 });
  serve.child.kill('SIGTERM');
  await serve.ended;
  await database.close();
});
