import {
  closeSync,
  existsSync,
  lchownSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StorageError } from '../storage-error.ts';
import { findBinaries } from './binaries.ts';
import { clearReusedPid, waitForEnd } from './postmaster.ts';
import { chooseServerUser, giveTo, type ServerUser, spawnAs } from './server-user.ts';
import { serverSettings, unalterable } from './settings.ts';

/** Starts the server; `failed` gives its last words once it has ended. */
export function launch(dataFolder: string, cluster: string): { failed(): string | undefined } {
  const binaries = findBinaries();
  const user = chooseServerUser(binaries.postgres, dataFolder, cluster);
  adopt(user, cluster);
  clearReusedPid(cluster);
  writeSettings(user, join(cluster, 'breakwater.conf'));
  const logFile = join(dataFolder, 'postgres.log');
  const logged = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (logged > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  giveTo(user, logFile);
  const begin = logged > 10_000_000 ? 0 : logged;
  let ended: (() => string) | undefined;
  try {
    // Detached: an interrupt at the terminal goes to us, and we decide when the server stops.
    const child = spawnAs(user, binaries.postgres, ['-D', cluster, ...unalterable], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.once('error', (error) => (ended = () => error.message));
    child.once('exit', () => (ended = () => tail(logFile, begin)));
    child.unref();
  } finally {
    closeSync(log);
  }
  return { failed: () => ended?.() };
}

/** Replaced only when it differs, and whole: a server must start on a full disk too. */
function writeSettings(user: ServerUser, file: string): void {
  const { blocks, bsize } = statfsSync(dirname(file));
  const settings = serverSettings(blocks * bsize);
  if (existsSync(file) && readFileSync(file, 'utf8') === settings) return;
  writeFileSync(`${file}.new`, settings, { mode: 0o600 });
  giveTo(user, `${file}.new`);
  renameSync(`${file}.new`, file);
}

/** Gives a cluster that root made to the user who serves it from now on. */
function adopt(user: ServerUser, cluster: string): void {
  if (user.way !== 'drop' || statSync(cluster).uid === user.uid) return;
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(cluster, name), user.uid, user.gid);
  }
  lchownSync(cluster, user.uid, user.gid);
}

function tail(file: string, from: number): string {
  const handle = openSync(file, 'r');
  try {
    const size = Math.max(0, statSync(file).size - from);
    const buffer = Buffer.alloc(Math.min(size, 4000));
    readSync(handle, buffer, 0, buffer.length, from + size - buffer.length);
    return buffer.toString('utf8').trim();
  } finally {
    closeSync(handle);
  }
}

/** Fast shutdown: connections end, everything is written, the next start needs no recovery. */
export async function stop(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  if (await waitForEnd(pid, 60_000)) return;
  // Immediate shutdown loses nothing either: the next start replays the log.
  process.kill(pid, 'SIGQUIT');
  if (await waitForEnd(pid, 10_000)) return;
  throw new StorageError(`The database server (process ${pid}) does not stop.`);
}
