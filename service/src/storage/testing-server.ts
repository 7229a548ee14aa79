import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Connection, startEmbeddedServer } from './embedded/embedded-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: Connection;
  }
}

const prefix = 'breakwater-tests-';

/** Vitest's global set-up: one embedded server for the whole run, gone afterwards. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  await sweepDeadRuns();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startEmbeddedServer(folder);
  project.provide('testServer', server.connection);
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Ends the servers, and removes the folders, of test runs that were killed. */
async function sweepDeadRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const owner = Number.parseInt(name.slice(prefix.length), 10);
    if (!owner || isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    try {
      await (await startEmbeddedServer(folder)).close();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or another run sweeps it at this moment: not ours to insist on.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
