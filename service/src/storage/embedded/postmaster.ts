import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The process id that the folder's `postmaster.pid` names, alive or not. */
export function recordedPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this process is a server of this very folder, and not another one with a reused id. */
export function serves(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch (error) {
      // Not ours to look into: then only its name tells, and the name errs on the careful side.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      return nameOf(pid).includes('postgres');
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], {
    encoding: 'utf8',
  }).stdout.includes('postgres');
}

/**
 * Removes a `postmaster.pid` whose number now belongs to a process that is no server of this
 * folder. PostgreSQL cannot tell the two apart and would refuse to start for ever: after a restart
 * of a container the same small numbers come again. Left alone while any process of the old server
 * still works in the folder.
 */
export function clearReusedPid(cluster: string): void {
  const pid = recordedPid(cluster);
  if (pid === undefined || !isAlive(pid) || serves(pid, cluster)) return;
  if (process.platform === 'linux' && anyProcessIn(cluster)) return;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** Waits until the process is gone; false when it still lives after `patience` ms. */
export async function waitForEnd(pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A killed process of ours stays listed until this process gets round to collecting it. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return '';
  }
}

function anyProcessIn(cluster: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((name) => serves(Number(name), cluster) && nameOf(Number(name)).includes('postgres'));
}
