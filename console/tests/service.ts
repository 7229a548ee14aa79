import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** The service as `npm start` runs it, in a folder of its own. */
export interface RunningService {
  readonly address: string;
  /** Works once. */
  readonly signInLink: string;
  /** Its data folder. */
  readonly data: string;
  stop(): Promise<void>;
}

interface Options {
  /** Whether it has the demo's platform, which takes a while to fill; so unless told. */
  readonly demo?: boolean;
  /** Environment variables beside those of the tests. */
  readonly settings?: NodeJS.ProcessEnv;
  /** Further options of `serve`. */
  readonly options?: readonly string[];
}

export async function startService({
  demo = true,
  settings = {},
  options = [],
}: Options = {}): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater browser '));
  const data = join(folder, 'data');
  const service = spawn(
    'node',
    [
      join(root, 'service', 'src', 'cli', 'breakwater.ts'),
      'serve',
      ...['--port', '0', '--data', data, '--log-level', 'error'],
      ...(demo ? [] : ['--no-demo']),
      ...options,
    ],
    {
      cwd: folder,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  service.stderr.on('data', (text) => said.push(String(text)));
  const stop = async () => {
    await end(service);
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: service.stdout })) {
    said.push(line);
    const link = /Sign in, once.*(http\S+)/.exec(line)?.[1];
    if (link) return { address: new URL(link).origin, signInLink: link, data, stop };
  }
  await stop();
  throw new Error(`The service gave no sign-in link:\n${said.join('\n')}`);
}

async function end(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  await ended;
}
