import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { follow, hasServer, startWriter, type Writer, workerFile } from './berths.ts';
import { startEmbeddedServer } from './embedded-server.ts';

const nobody = { uid: 65534, gid: 65534 };
const root = process.geteuid?.() === 0;

let folder: string;
let writers: Writer[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-user-'));
  chmodSync(folder, 0o755);
  writers = [];
});
afterEach(async () => {
  for (const writer of writers) writer.process.kill('SIGKILL');
  await Promise.all(writers.map((writer) => writer.ended()));
  if (hasServer(folder)) await (await startEmbeddedServer(folder)).close();
  rmSync(folder, { recursive: true, force: true });
});

async function writeSomeRows(writer: Writer): Promise<void> {
  writers.push(writer);
  await writer.says('row 3');
  writer.process.kill('SIGTERM');
  expect(await writer.ended()).toBe(0);
}

const owners = () =>
  new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => statSync(join(folder, name)).uid,
    ),
  );

// These change who they are, which only root may.
test.runIf(root)('as an ordinary user the server runs plainly', async () => {
  chownSync(folder, nobody.uid, nobody.gid);
  await writeSomeRows(startWriter(folder, 0, nobody));
  expect(owners()).toEqual(new Set([nobody.uid]));
});

test.runIf(root)(
  'root may use the folder of an ordinary user, and leaves it to that user',
  async () => {
    chownSync(folder, nobody.uid, nobody.gid);
    await writeSomeRows(startWriter(folder, 0, nobody));
    await writeSomeRows(startWriter(folder));
    expect(owners()).toEqual(new Set([nobody.uid]));
    await writeSomeRows(startWriter(folder, 0, nobody));
  },
);

test.runIf(root)('root without user namespaces hands the folder to another user', async () => {
  // An `unshare` that fails, as in most containers, stands first in the path.
  const path = join(import.meta.dirname, 'no-unshare');
  const env = { ...process.env, PATH: `${path}:${process.env.PATH}` };
  const begin = () => follow(spawn(process.execPath, [workerFile, folder], { env }));
  await writeSomeRows(begin());
  expect(statSync(join(folder, 'postgres')).uid).toBeGreaterThan(0);
  expect(statSync(join(folder, 'installation.key')).uid).toBe(0);
  await writeSomeRows(begin());
});

test.runIf(root)('a cluster that root made in a namespace can be handed over', async () => {
  await writeSomeRows(startWriter(folder));
  const path = join(import.meta.dirname, 'no-unshare');
  const env = { ...process.env, PATH: `${path}:${process.env.PATH}` };
  await writeSomeRows(follow(spawn(process.execPath, [workerFile, folder], { env })));
  await writeSomeRows(startWriter(folder));
});

test.runIf(root)("another user's folder is refused with a clear error", async () => {
  await writeSomeRows(startWriter(folder));
  const writer = startWriter(folder, 0, nobody);
  writers.push(writer);
  await expect(writer.says('open')).rejects.toThrow(/cannot be read or made.*who owns it/s);
});
