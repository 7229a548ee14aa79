import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { StorageError } from '../storage-error.ts';

/**
 * Locks on files that the kernel lets go of when their holder dies, even by `kill -9`; Node has no
 * call for them, SQLite's transactions on an empty file are exactly that. They hold between
 * containers on one machine too, where process ids say nothing.
 */
export interface FolderLock {
  release(): void;
}

/** The lock, or undefined when somebody else's lock excludes it. */
export function tryLock(file: string, mode: 'exclusive' | 'shared'): FolderLock | undefined {
  const handle = new DatabaseSync(file, { timeout: 0 });
  try {
    if (mode === 'exclusive') handle.exec('BEGIN EXCLUSIVE');
    else handle.exec('BEGIN; SELECT count(*) FROM sqlite_master');
    return { release: () => handle.close() };
  } catch (error) {
    handle.close();
    const { errcode, message } = error as { errcode?: number; message: string };
    if (errcode === 5 || errcode === 261) return undefined;
    throw new StorageError(`The lock file ${file} cannot be used: ${message}.`, { cause: error });
  }
}

/** Runs the work while holding the file's exclusive lock; waits for it for at most `patience` ms. */
export async function whileLocked<T>(
  file: string,
  patience: number,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + patience;
  let lock = tryLock(file, 'exclusive');
  while (!lock) {
    if (performance.now() > deadline) {
      throw new StorageError(
        `Another process is starting or stopping the database for over ${patience / 1000} s ` +
          `(it holds ${file}). Look whether that process hangs, end it, and start again.`,
      );
    }
    await sleep(20 + Math.random() * 30);
    lock = tryLock(file, 'exclusive');
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
