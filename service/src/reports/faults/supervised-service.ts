import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const program = join(import.meta.dirname, '..', '..', 'cli', 'breakwater.ts');

/** The service as a process of its own, which somebody starts again whenever it ends. */
export interface SupervisedService {
  readonly port: number;
  readonly starts: () => number;
  /** Ends the process, or the database server under it, as a power failure would (SIGKILL). */
  kill(what: 'service' | 'database'): boolean;
  stop(): Promise<void>;
}

/** Makes an API key of an installation by the command line; answers its text. */
export function makeKey(dataFolder: string, scope: string): string {
  const args = ['key', 'create', '--name', 'load', '--scope', scope, '--data', dataFolder];
  return execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' }).trim();
}

export async function supervise(dataFolder: string): Promise<SupervisedService> {
  const port = await freePort();
  let stopping = false;
  let starts = 0;
  let child: ChildProcess | undefined;
  const run = async () => {
    while (!stopping) {
      starts += 1;
      child = spawn(
        process.execPath,
        [
          program,
          'serve',
          '--no-demo',
          '--data',
          dataFolder,
          '--port',
          String(port),
          '--log-level',
          'silent',
        ],
        { stdio: ['ignore', 'ignore', 'ignore'] },
      );
      await once(child, 'close');
    }
  };
  const running = run();
  return {
    port,
    starts: () => starts,
    kill(what) {
      if (what === 'service') return child?.kill('SIGKILL') ?? false;
      try {
        const file = join(dataFolder, 'postgres', 'postmaster.pid');
        const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
        return process.kill(pid, 'SIGKILL');
      } catch {
        // It is just being started again.
        return false;
      }
    },
    async stop() {
      stopping = true;
      child?.kill('SIGTERM');
      const late = setTimeout(() => child?.kill('SIGKILL'), 60_000);
      await running;
      clearTimeout(late);
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
