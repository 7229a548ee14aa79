import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** The service with its demo, as `npm start` runs it, in a folder of its own. */
export interface RunningService {
  readonly address: string;
  /** Works once. */
  readonly signInLink: string;
  stop(): Promise<void>;
}

export async function startService(): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater browser '));
  const service = spawn(
    'node',
    [
      join(root, 'service', 'src', 'cli', 'breakwater.ts'),
      'serve',
      ...['--port', '0', '--data', join(folder, 'data'), '--log-level', 'error'],
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
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
    if (link) return { address: new URL(link).origin, signInLink: link, stop };
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
